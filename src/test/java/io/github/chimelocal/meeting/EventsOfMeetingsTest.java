package io.github.chimelocal.meeting;

import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.CONTROL;
import static io.github.chimelocal.fidelity.Topic.EVENTS;
import static io.github.chimelocal.fidelity.Topic.STATE;
import static io.github.chimelocal.meeting.PresenceChange.JOINED;
import static io.github.chimelocal.meeting.Samples.DAY;
import static io.github.chimelocal.meeting.Samples.NOW;
import static io.github.chimelocal.meeting.Samples.TENANCY;
import static io.github.chimelocal.meeting.Samples.user;
import static io.github.chimelocal.meeting.Transcribing.IN_ENGLISH;
import static io.github.chimelocal.meeting.Transcribing.IN_NO_LANGUAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.chimelocal.fidelity.Fidelity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsOfMeetingsTest {

    private final World world = World.create();
    private final Heard heard = world.heard();

    @Fidelity(
            value = OBSERVED,
            topic = EVENTS,
            what = "MeetingStarted",
            answer = "at the creation, not at the first join; then AttendeeAdded for each attendee",
            evidence = "amazon-chime-sdk-js #2593")
    @Test
    void beginWithTheMeetingAndThenItsAttendees() {
        world.meetings().create(TENANCY, Terms.of("token").build(), List.of(user("ann"), user("bob")));

        assertThat(heard.latest()).containsExactly("MeetingStarted", "AttendeeAdded ann", "AttendeeAdded bob");
    }

    @Test
    void nameTheMeetingAndTheTime() {
        Meeting meeting = world.create(Terms.of("token").named("room-9").mediaIn("eu-west-1"));

        assertThat(heard.all()).singleElement().satisfies(event -> {
            assertThat(event.at()).isEqualTo(NOW);
            assertThat(event.subject().key()).isEqualTo(meeting.key());
            assertThat(event.subject().externalMeetingId().value()).isEqualTo("room-9");
            assertThat(event.subject().mediaRegion().name()).isEqualTo("eu-west-1");
        });
    }

    @Test
    void doNotBeginAgainForARepeatedToken() {
        world.create(Terms.of("token"));
        heard.latest();

        world.meetings().create(TENANCY, Terms.of("token").build(), List.of(user("ann")));

        assertThat(heard.latest()).containsExactly("AttendeeAdded ann");
    }

    @Test
    void endWithADeletion() {
        Meeting meeting = world.createWith(Terms.of("token"), 1);
        heard.latest();

        world.meetings().delete(meeting.key());

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
        Meeting meeting = world.createWith(Terms.of("token"), 3);
        world.transcriptions().start(meeting.key(), IN_ENGLISH);
        join(meeting, "user0");
        join(meeting, "user2");
        heard.latest();

        world.meetings().delete(meeting.key());

        assertThat(heard.latest())
                .containsExactly("TranscriptionStopped", "AttendeeLeft user0", "AttendeeLeft user2", "MeetingEnded");
    }

    @Test
    void doNotStopATranscriptionThatFailed() {
        Meeting meeting = world.create(Terms.of("token"));
        world.transcriptions().start(meeting.key(), IN_NO_LANGUAGE);
        heard.latest();

        world.meetings().delete(meeting.key());

        assertThat(heard.latest()).containsExactly("MeetingEnded");
    }

    @Test
    void endThePrimaryAndThenItsReplicas() {
        Meeting primary = world.create(Terms.of("primary"));
        Meeting one = world.create(Terms.of("one").replicaOf(primary));
        Meeting other = world.create(Terms.of("other").replicaOf(primary));
        heard.latest();

        world.meetings().delete(primary.key());

        assertThat(heard.all())
                .extracting(MeetingEvent::kind, event -> event.subject().key())
                .containsExactly(
                        tuple(MeetingEvent.Kind.MEETING_ENDED, primary.key()),
                        tuple(MeetingEvent.Kind.MEETING_ENDED, one.key()),
                        tuple(MeetingEvent.Kind.MEETING_ENDED, other.key()));
    }

    @Fidelity(
            value = OURS,
            topic = CONTROL,
            what = "clock that is advanced",
            answer = "what falls due happens in its order, each at its own instant, before the call returns")
    @Test
    void comeAtTheInstantOfEachEndAndInTheOrderOfTheEndsWhenTheClockJumps() {
        Meeting first = world.create(Terms.of("first"));
        world.pass(Duration.ofHours(1));
        Meeting second = world.create(Terms.of("second"));
        heard.latest();

        world.pass(Duration.ofDays(3));
        world.repository().endDue();

        assertThat(heard.all())
                .extracting(event -> event.subject().key(), MeetingEvent::at)
                .containsExactly(
                        tuple(first.key(), NOW.plus(DAY)),
                        tuple(second.key(), NOW.plus(DAY).plus(Duration.ofHours(1))));
    }

    @Test
    void areToldOnceHoweverOftenTheEndIsLookedFor() {
        world.create(Terms.of("token"));
        heard.latest();
        world.pass(DAY);

        world.repository().endDue();
        world.repository().endDue();

        assertThat(heard.latest()).containsExactly("MeetingEnded");
    }

    @Fidelity(
            value = OURS,
            topic = STATE,
            what = "meetings that go or come with a PUT: their events",
            answer = "none; what comes is told of from there on")
    @Test
    void areNoneOfMeetingsThatReplaceOthers() {
        world.create(Terms.of("token"));
        heard.latest();
        Meeting other = Samples.meeting(Terms.of("other"));

        world.repository().replaceAll(List.of(other));
        assertThat(heard.latest()).isEmpty();

        world.meetings().delete(other.key());
        assertThat(heard.latest()).containsExactly("MeetingEnded");
    }

    @Test
    void endBeforeTheSameTokenBeginsAgain() {
        world.create(Terms.of("token"));
        heard.latest();
        world.pass(DAY);

        world.create(Terms.of("token"));

        assertThat(heard.latest()).containsExactly("MeetingEnded", "MeetingStarted");
    }

    private void join(Meeting meeting, String name) {
        world.attendees().notePresence(meeting.key(), AttendeeId.of(meeting.id(), new ExternalUserId(name)), JOINED);
    }
}
