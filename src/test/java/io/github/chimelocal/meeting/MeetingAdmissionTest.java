package io.github.chimelocal.meeting;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Topic.CAPABILITIES;
import static io.github.chimelocal.meeting.TestMeetings.AUDIO_ONLY;
import static io.github.chimelocal.meeting.TestMeetings.EVERYTHING;
import static io.github.chimelocal.meeting.TestMeetings.NOW;
import static io.github.chimelocal.meeting.TestMeetings.candidate;
import static io.github.chimelocal.meeting.TestMeetings.candidates;
import static io.github.chimelocal.meeting.TestMeetings.namesOf;
import static io.github.chimelocal.meeting.TestMeetings.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.configuration.Capabilities;
import io.github.chimelocal.meeting.configuration.MeetingFeatures.VideoResolution;
import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.exception.LimitExceededException;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.ExternalUserId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetingAdmissionTest {

    private static final ExternalUserId ANN = new ExternalUserId("ann");

    private final Meeting empty =
            TestMeetings.meeting(NewMeetingBuilder.of("token").offering(TestMeetings.roomFor(3)));
    private final Meeting full = empty.admitUpToCapacity(candidates("ann", "bob", "cid"));

    @Test
    void endsWhenTheMeetingIsFull() {
        Meeting almostFull = empty.admit(candidate("ann")).admit(candidate("bob"));

        assertThat(namesOf(almostFull.admit(candidate("cid")).attendees())).containsExactly("ann", "bob", "cid");
        assertThatThrownBy(() -> full.admit(candidate("dan")))
                .isInstanceOf(LimitExceededException.class)
                .hasMessage("The meeting is full: it admits at most 3");
    }

    @Test
    void endsAt250WhenNothingElseIsSaid() {
        Meeting crowded = TestMeetings.meeting(NewMeetingBuilder.of("token"))
                .admitUpToCapacity(AttendeeCandidate.of(
                        TestMeetings.users("user", 250), TestMeetings.TENANCY, TestMeetings.ids()));

        assertThat(crowded.attendees()).hasSize(250);
        assertThatThrownBy(() -> crowded.admit(candidate("ann"))).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void changesNothingForAUserWhoIsThereAlready() {
        Meeting before = empty.admit(candidate("ann"));

        assertThat(before.admit(candidate(user("ann", AUDIO_ONLY)))).isEqualTo(before);
    }

    @Test
    void succeedsForAUserWhoIsThereAlreadyWhenTheMeetingIsFull() {
        assertThat(full.admit(candidate("bob"))).isEqualTo(full);
    }

    @Test
    void givesTheCapabilitiesThatWereAskedFor() {
        assertThat(empty.admit(candidate(user("ann", AUDIO_ONLY))).attendeeOf(ANN))
                .map(Attendee::capabilities)
                .contains(AUDIO_ONLY);
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = CAPABILITIES,
            what = "omitted",
            answer = "SendReceive",
            evidence = "API reference, CreateAttendee")
    @Test
    void givesTheDefaultsOfTheMeetingWhenNoneWereAskedFor() {
        Meeting withoutVideo =
                TestMeetings.meeting(NewMeetingBuilder.of("token").offering(TestMeetings.NO_VIDEO));

        assertThat(withoutVideo.admit(candidate("ann")).attendeeOf(ANN))
                .map(Attendee::capabilities)
                .contains(Capabilities.defaultsFor(TestMeetings.NO_VIDEO));
    }

    @Test
    void isRefusedWithCapabilitiesThatTheMeetingForbids() {
        assertThatThrownBy(() -> annWithoutVideo(2).admit(candidate(user("bob", EVERYTHING))))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void isRefusedForWantOfRoomBeforeTheCapabilitiesAreLookedAt() {
        assertThatThrownBy(() -> annWithoutVideo(1).admit(candidate(user("bob", EVERYTHING))))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void isRefusedWithForbiddenCapabilitiesToAUserWhoIsThereAlready() {
        assertThatThrownBy(() -> annWithoutVideo(1).admit(candidate(user("ann", EVERYTHING))))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void takesThoseOfABatchWhoFitInTheirOrder() {
        Meeting after = empty.admit(candidate("zoe")).admitUpToCapacity(candidates("dan", "cid", "bob"));

        assertThat(namesOf(after.attendees())).containsExactly("zoe", "dan", "cid");
    }

    @Test
    void takesThoseOfABatchWhoAreThereAlreadyWithoutRoomForThem() {
        Meeting before = empty.admitUpToCapacity(candidates("ann", "bob"));

        assertThat(namesOf(before.admitUpToCapacity(candidates("ann", "bob", "cid", "dan"))
                        .attendees()))
                .containsExactly("ann", "bob", "cid");
    }

    @Test
    void takesAUserOfABatchOnlyOnceWithTheCapabilitiesThatCameFirst() {
        var twice = List.of(candidate(user("ann", AUDIO_ONLY)), candidate("ann"), candidate("bob"), candidate("cid"));

        Meeting after = empty.admitUpToCapacity(twice);

        assertThat(namesOf(after.attendees())).containsExactly("ann", "bob", "cid");
        assertThat(after.attendeeOf(ANN)).map(Attendee::capabilities).contains(AUDIO_ONLY);
    }

    @Test
    void isRefusedToAWholeBatchWhenOneAsksForWhatIsForbidden() {
        var batch = List.of(candidate("bob"), candidate(user("cid", EVERYTHING)));

        assertThatThrownBy(() -> annWithoutVideo(3).admitUpToCapacity(batch)).isInstanceOf(BadRequestException.class);
    }

    @Test
    void isRefusedToABatchWithForbiddenCapabilitiesEvenWhenTheMeetingIsFull() {
        var batch = List.of(candidate(user("bob", EVERYTHING)));

        assertThatThrownBy(() -> annWithoutVideo(1).admitUpToCapacity(batch)).isInstanceOf(BadRequestException.class);
    }

    @Test
    void hasRoomAgainWhenSomebodyWasDismissed() {
        Meeting after = full.withoutAttendee(AttendeeId.of(full.id(), ANN), NOW).admit(candidate("dan"));

        assertThat(namesOf(after.attendees())).containsExactly("bob", "cid", "dan");
    }

    @Test
    void givesTheSameIdAndAnotherSecretToAUserWhoWasDismissed() {
        Attendee before = full.attendee(AttendeeId.of(full.id(), ANN));

        Attendee after =
                full.withoutAttendee(before.id(), NOW).admit(candidate("ann")).attendee(before.id());

        assertThat(after.externalUserId()).isEqualTo(ANN);
        assertThat(after.joinToken()).isNotEqualTo(before.joinToken());
    }

    @Test
    void putsAUserWhoWasDismissedBehindTheOthers() {
        Meeting after = full.withoutAttendee(AttendeeId.of(full.id(), ANN), NOW).admit(candidate("ann"));

        assertThat(namesOf(after.attendees())).containsExactly("bob", "cid", "ann");
    }

    /** A meeting without video, with room for so many, in which Ann is. */
    private static Meeting annWithoutVideo(int room) {
        var features = TestMeetings.features(VideoResolution.NONE, null, room);
        return TestMeetings.meeting(NewMeetingBuilder.of("token").offering(features))
                .admit(candidate("ann"));
    }
}
