package io.github.chimelocal.meeting;

import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.CONTROL;
import static io.github.chimelocal.fidelity.Topic.EVENTS;
import static io.github.chimelocal.fidelity.Topic.STATE;
import static io.github.chimelocal.meeting.PresenceChange.JOINED;
import static io.github.chimelocal.meeting.TestMeetings.DAY;
import static io.github.chimelocal.meeting.TestMeetings.NOW;
import static io.github.chimelocal.meeting.TestMeetings.TENANCY;
import static io.github.chimelocal.meeting.TestMeetings.user;
import static io.github.chimelocal.meeting.configuration.TranscriptionConfigurations.IN_ENGLISH;
import static io.github.chimelocal.meeting.configuration.TranscriptionConfigurations.IN_NO_LANGUAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.event.MeetingEvent;
import io.github.chimelocal.meeting.event.RecordingEventPublisher;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.ExternalUserId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsOfMeetingsTest {

    private final MeetingServices services = MeetingServices.create();
    private final RecordingEventPublisher heard = services.heard();

    @Fidelity(
            value = OBSERVED,
            topic = EVENTS,
            what = "MeetingStarted",
            answer = "at the creation, not at the first join; then AttendeeAdded for each attendee",
            evidence = "amazon-chime-sdk-js #2593")
    @Test
    void beginWithTheMeetingAndThenItsAttendees() {
        services.meetings().create(TENANCY, NewMeetingBuilder.of("token").build(), List.of(user("ann"), user("bob")));

        assertThat(heard.latest()).containsExactly("MeetingStarted", "AttendeeAdded ann", "AttendeeAdded bob");
    }

    @Test
    void nameTheMeetingAndTheTime() {
        Meeting meeting =
                services.create(NewMeetingBuilder.of("token").named("room-9").mediaIn("eu-west-1"));

        assertThat(heard.all()).singleElement().satisfies(event -> {
            assertThat(event.at()).isEqualTo(NOW);
            assertThat(event.source().key()).isEqualTo(meeting.key());
            assertThat(event.source().externalMeetingId().value()).isEqualTo("room-9");
            assertThat(event.source().mediaRegion().name()).isEqualTo("eu-west-1");
        });
    }

    @Test
    void doNotBeginAgainForARepeatedToken() {
        services.create(NewMeetingBuilder.of("token"));
        heard.latest();

        services.meetings().create(TENANCY, NewMeetingBuilder.of("token").build(), List.of(user("ann")));

        assertThat(heard.latest()).containsExactly("AttendeeAdded ann");
    }

    @Test
    void endWithADeletion() {
        Meeting meeting = services.createWith(NewMeetingBuilder.of("token"), 1);
        heard.latest();

        services.meetings().delete(meeting.key());

        assertThat(heard.latest()).containsExactly("MeetingEnded");
    }

    @Fidelity(
            value = OURS,
            topic = EVENTS,
            what = "end of a meeting, whatever its cause",
            answer =
                    "TranscriptionStopped if one runs, AttendeeLeft for each who is connected, MeetingEnded; no AttendeeDeleted")
    @Test
    void endWithTheTranscriptionAndThenThoseWhoAreConnected() {
        Meeting meeting = services.createWith(NewMeetingBuilder.of("token"), 3);
        services.transcriptions().start(meeting.key(), IN_ENGLISH);
        join(meeting, "user0");
        join(meeting, "user2");
        heard.latest();

        services.meetings().delete(meeting.key());

        assertThat(heard.latest())
                .containsExactly("TranscriptionStopped", "AttendeeLeft user0", "AttendeeLeft user2", "MeetingEnded");
    }

    @Test
    void doNotStopATranscriptionThatFailed() {
        Meeting meeting = services.create(NewMeetingBuilder.of("token"));
        services.transcriptions().start(meeting.key(), IN_NO_LANGUAGE);
        heard.latest();

        services.meetings().delete(meeting.key());

        assertThat(heard.latest()).containsExactly("MeetingEnded");
    }

    @Test
    void endThePrimaryAndThenItsReplicas() {
        Meeting primary = services.create(NewMeetingBuilder.of("primary"));
        Meeting one = services.create(NewMeetingBuilder.of("one").replicaOf(primary));
        Meeting other = services.create(NewMeetingBuilder.of("other").replicaOf(primary));
        heard.latest();

        services.meetings().delete(primary.key());

        assertThat(heard.all())
                .extracting(MeetingEvent::type, event -> event.source().key())
                .containsExactly(
                        tuple(MeetingEvent.EventType.MEETING_ENDED, primary.key()),
                        tuple(MeetingEvent.EventType.MEETING_ENDED, one.key()),
                        tuple(MeetingEvent.EventType.MEETING_ENDED, other.key()));
    }

    @Fidelity(
            value = OURS,
            topic = CONTROL,
            what = "clock that is advanced",
            answer = "what falls due happens in its order, each at its own instant, before the call returns")
    @Test
    void comeAtTheInstantOfEachEndAndInTheOrderOfTheEndsWhenTheClockJumps() {
        Meeting first = services.create(NewMeetingBuilder.of("first"));
        services.pass(Duration.ofHours(1));
        Meeting second = services.create(NewMeetingBuilder.of("second"));
        heard.latest();

        services.pass(Duration.ofDays(3));
        services.repository().expireDue();

        assertThat(heard.all())
                .extracting(event -> event.source().key(), MeetingEvent::at)
                .containsExactly(
                        tuple(first.key(), NOW.plus(DAY)),
                        tuple(second.key(), NOW.plus(DAY).plus(Duration.ofHours(1))));
    }

    @Test
    void areToldOnceHoweverOftenTheEndIsLookedFor() {
        services.create(NewMeetingBuilder.of("token"));
        heard.latest();
        services.pass(DAY);

        services.repository().expireDue();
        services.repository().expireDue();

        assertThat(heard.latest()).containsExactly("MeetingEnded");
    }

    @Fidelity(
            value = OURS,
            topic = STATE,
            what = "meetings that go or come with a PUT: their events",
            answer = "none; what comes is told of from there on")
    @Test
    void areNoneOfMeetingsThatReplaceOthers() {
        services.create(NewMeetingBuilder.of("token"));
        heard.latest();
        Meeting other = TestMeetings.meeting(NewMeetingBuilder.of("other"));

        services.repository().replaceAll(List.of(other));
        assertThat(heard.latest()).isEmpty();

        services.meetings().delete(other.key());
        assertThat(heard.latest()).containsExactly("MeetingEnded");
    }

    @Test
    void endBeforeTheSameTokenBeginsAgain() {
        services.create(NewMeetingBuilder.of("token"));
        heard.latest();
        services.pass(DAY);

        services.create(NewMeetingBuilder.of("token"));

        assertThat(heard.latest()).containsExactly("MeetingEnded", "MeetingStarted");
    }

    private void join(Meeting meeting, String name) {
        services.attendees()
                .changePresence(meeting.key(), AttendeeId.of(meeting.id(), new ExternalUserId(name)), JOINED);
    }
}
