package io.github.chimelocal.meeting;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.CONTROL;
import static io.github.chimelocal.fidelity.Topic.EVENTS;
import static io.github.chimelocal.meeting.PresenceChange.CONTENT_DROPPED;
import static io.github.chimelocal.meeting.PresenceChange.CONTENT_JOINED;
import static io.github.chimelocal.meeting.PresenceChange.CONTENT_LEFT;
import static io.github.chimelocal.meeting.PresenceChange.CONTENT_VIDEO_STARTED;
import static io.github.chimelocal.meeting.PresenceChange.CONTENT_VIDEO_STOPPED;
import static io.github.chimelocal.meeting.PresenceChange.DROPPED;
import static io.github.chimelocal.meeting.PresenceChange.JOINED;
import static io.github.chimelocal.meeting.PresenceChange.LEFT;
import static io.github.chimelocal.meeting.PresenceChange.VIDEO_STARTED;
import static io.github.chimelocal.meeting.PresenceChange.VIDEO_STOPPED;
import static io.github.chimelocal.meeting.TestMeetings.AUDIO_ONLY;
import static io.github.chimelocal.meeting.TestMeetings.EVERYTHING;
import static io.github.chimelocal.meeting.TestMeetings.roomFor;
import static io.github.chimelocal.meeting.TestMeetings.user;
import static io.github.chimelocal.meeting.configuration.MediaCapability.NONE;
import static io.github.chimelocal.meeting.configuration.MediaCapability.SEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.configuration.Capabilities;
import io.github.chimelocal.meeting.event.MeetingEvent;
import io.github.chimelocal.meeting.event.RecordingEventPublisher;
import io.github.chimelocal.meeting.exception.ConflictException;
import io.github.chimelocal.meeting.exception.LimitExceededException;
import io.github.chimelocal.meeting.exception.NotFoundException;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.ExternalUserId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventsOfAttendeesTest {

    private final MeetingServices services = MeetingServices.create();
    private final RecordingEventPublisher heard = services.heard();
    private final AttendeeService attendees = services.attendees();
    private final Meeting meeting =
            services.create(NewMeetingBuilder.of("token").offering(roomFor(2)));
    private final AttendeeId ann = AttendeeId.of(meeting.id(), new ExternalUserId("ann"));

    @BeforeEach
    void admitAnn() {
        attendees.create(meeting.key(), user("ann"));
        heard.latest();
    }

    @Fidelity(
            value = OBSERVED,
            topic = EVENTS,
            what = "AttendeeAdded",
            answer = "again when the user is admitted again",
            evidence = "amazon-chime-sdk-js #2486")
    @Test
    void tellOfEachAdmissionAgain() {
        attendees.create(meeting.key(), user("bob"));
        attendees.create(meeting.key(), user("ann"));

        assertThat(heard.latest()).containsExactly("AttendeeAdded bob", "AttendeeAdded ann");
    }

    @Test
    void tellOnceOfAUserWhoIsTwiceInABatchAndNotOfOneWhoDidNotFit() {
        attendees.createBatch(meeting.key(), List.of(user("bob"), user("ann"), user("bob"), user("eve")));

        assertThat(heard.latest()).containsExactly("AttendeeAdded bob", "AttendeeAdded ann");
    }

    @Test
    void tellNothingOfARefusal() {
        attendees.create(meeting.key(), user("bob"));
        heard.latest();

        assertThatThrownBy(() -> attendees.create(meeting.key(), user("eve")))
                .isInstanceOf(LimitExceededException.class);

        assertThat(heard.latest()).isEmpty();
    }

    @Test
    void tellOfADeletion() {
        attendees.delete(meeting.key(), ann);

        assertThat(heard.latest()).containsExactly("AttendeeDeleted ann");
    }

    @Fidelity(
            value = OURS,
            topic = EVENTS,
            what = "DeleteAttendee of one who is connected",
            answer = "AttendeeLeft, then AttendeeDeleted")
    @Test
    void tellThatOneWhoIsDeletedLeavesFirst() {
        attendees.changePresence(meeting.key(), ann, JOINED);
        heard.latest();

        attendees.delete(meeting.key(), ann);

        assertThat(heard.latest()).containsExactly("AttendeeLeft ann", "AttendeeDeleted ann");
    }

    @Test
    void tellOfCapabilitiesThatChange() {
        attendees.create(meeting.key(), user("bob"));
        heard.latest();

        attendees.updateCapabilities(meeting.key(), ann, AUDIO_ONLY);
        attendees.updateCapabilitiesExcept(meeting.key(), List.of(), AUDIO_ONLY);

        assertThat(heard.latest())
                .containsExactly("AttendeeCapabilitiesUpdated ann", "AttendeeCapabilitiesUpdated bob");
    }

    @Fidelity(
            value = OURS,
            topic = EVENTS,
            what = "AttendeeCapabilitiesUpdated",
            answer = "for each attendee whose capabilities change, with success 1")
    @Test
    void tellNothingOfCapabilitiesThatStayAsTheyAre() {
        attendees.updateCapabilities(meeting.key(), ann, EVERYTHING);

        assertThat(heard.latest()).isEmpty();
    }

    @Test
    void tellTheNewCapabilities() {
        var sendOnly = new Capabilities(SEND, NONE, NONE);

        attendees.updateCapabilities(meeting.key(), ann, sendOnly);

        assertThat(heard.all())
                .singleElement()
                .isInstanceOfSatisfying(
                        MeetingEvent.OfCapabilities.class,
                        event -> assertThat(event.capabilities()).isEqualTo(sendOnly));
    }

    @Fidelity(
            value = OBSERVED,
            topic = EVENTS,
            what = "AttendeeAuthorized",
            answer = "before each AttendeeJoined",
            evidence = "amazon-chime-sdk-js #2593")
    @Test
    void tellOfAVisit() {
        note(JOINED, VIDEO_STARTED, VIDEO_STOPPED, CONTENT_JOINED, CONTENT_VIDEO_STARTED);
        note(CONTENT_VIDEO_STOPPED, CONTENT_LEFT, CONTENT_JOINED, CONTENT_DROPPED, LEFT);

        assertThat(heard.latest())
                .containsExactly(
                        "AttendeeAuthorized ann",
                        "AttendeeJoined ann",
                        "AttendeeVideoStarted ann",
                        "AttendeeVideoStopped ann",
                        "AttendeeContentJoined ann",
                        "AttendeeContentVideoStarted ann",
                        "AttendeeContentVideoStopped ann",
                        "AttendeeContentLeft ann",
                        "AttendeeContentJoined ann",
                        "AttendeeContentDropped ann",
                        "AttendeeLeft ann");
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = EVENTS,
            what = "AttendeeLeft and AttendeeDropped",
            answer = "one of them for each departure",
            evidence = "developer guide, Understanding meeting events")
    @Test
    void tellThatOneDropsInsteadOfLeaving() {
        note(JOINED, DROPPED, LEFT);

        assertThat(heard.latest())
                .containsExactly("AttendeeAuthorized ann", "AttendeeJoined ann", "AttendeeDropped ann");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"LEFT", "DROPPED", "VIDEO_STOPPED", "CONTENT_LEFT", "CONTENT_DROPPED", "CONTENT_VIDEO_STOPPED"})
    void tellNothingOfWhatIsSoAlready(PresenceChange change) {
        note(change);

        assertThat(heard.latest()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"JOINED", "VIDEO_STARTED", "CONTENT_JOINED", "CONTENT_VIDEO_STARTED"})
    void tellNothingASecondTime(PresenceChange change) {
        note(JOINED);
        note(change);
        heard.latest();

        note(change);

        assertThat(heard.latest()).isEmpty();
    }

    @Fidelity(
            value = OURS,
            topic = CONTROL,
            what = "attendee who leaves or drops with video or content on",
            answer = "both are off; nothing more is told")
    @Test
    void forgetVideoAndContentOfOneWhoLeft() {
        note(JOINED, VIDEO_STARTED, CONTENT_JOINED, CONTENT_VIDEO_STARTED, LEFT);
        heard.latest();

        note(JOINED, VIDEO_STARTED);

        assertThat(heard.latest())
                .containsExactly("AttendeeAuthorized ann", "AttendeeJoined ann", "AttendeeVideoStarted ann");
    }

    @Test
    void forgetContentVideoWithTheContent() {
        note(JOINED, CONTENT_JOINED, CONTENT_VIDEO_STARTED, CONTENT_LEFT);

        assertThat(services.current(meeting).attendee(ann).presence())
                .isEqualTo(new Presence(true, false, false, false));
    }

    @ParameterizedTest
    @EnumSource(names = {"VIDEO_STARTED", "CONTENT_JOINED", "CONTENT_VIDEO_STARTED"})
    void areRefusedForWhatOnlyOneWhoHasJoinedCanDo(PresenceChange change) {
        assertThatThrownBy(() -> note(change))
                .isInstanceOf(ConflictException.class)
                .hasMessage("Attendee <" + ann + "> has not joined");
        assertThat(heard.latest()).isEmpty();
    }

    @Test
    void areRefusedForSomebodyWhoIsNotThere() {
        attendees.delete(meeting.key(), ann);

        assertThatThrownBy(() -> note(JOINED)).isInstanceOf(NotFoundException.class);
    }

    private void note(PresenceChange... changes) {
        List.of(changes).forEach(change -> attendees.changePresence(meeting.key(), ann, change));
    }
}
