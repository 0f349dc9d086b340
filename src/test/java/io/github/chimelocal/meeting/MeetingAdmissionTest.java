package io.github.chimelocal.meeting;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Topic.CAPABILITIES;
import static io.github.chimelocal.meeting.Samples.AUDIO_ONLY;
import static io.github.chimelocal.meeting.Samples.EVERYTHING;
import static io.github.chimelocal.meeting.Samples.NOW;
import static io.github.chimelocal.meeting.Samples.invitation;
import static io.github.chimelocal.meeting.Samples.invitations;
import static io.github.chimelocal.meeting.Samples.namesOf;
import static io.github.chimelocal.meeting.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.MeetingFeatures.VideoResolution;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetingAdmissionTest {

    private static final ExternalUserId ANN = new ExternalUserId("ann");

    private final Meeting empty = Samples.meeting(Terms.of("token").offering(Samples.roomFor(3)));
    private final Meeting full = empty.admitWhileRoom(invitations("ann", "bob", "cid"));

    @Test
    void endsWhenTheMeetingIsFull() {
        Meeting almostFull = empty.admit(invitation("ann")).admit(invitation("bob"));

        assertThat(namesOf(almostFull.admit(invitation("cid")).attendees())).containsExactly("ann", "bob", "cid");
        assertThatThrownBy(() -> full.admit(invitation("dan")))
                .isInstanceOf(LimitExceeded.class)
                .hasMessage("The meeting is full: it admits at most 3");
    }

    @Test
    void endsAt250WhenNothingElseIsSaid() {
        Meeting crowded = Samples.meeting(Terms.of("token"))
                .admitWhileRoom(Invitation.of(Samples.users("user", 250), Samples.TENANCY, Samples.ids()));

        assertThat(crowded.attendees()).hasSize(250);
        assertThatThrownBy(() -> crowded.admit(invitation("ann"))).isInstanceOf(LimitExceeded.class);
    }

    @Test
    void changesNothingForAUserWhoIsThereAlready() {
        Meeting before = empty.admit(invitation("ann"));

        assertThat(before.admit(invitation(user("ann", AUDIO_ONLY)))).isEqualTo(before);
    }

    @Test
    void succeedsForAUserWhoIsThereAlreadyWhenTheMeetingIsFull() {
        assertThat(full.admit(invitation("bob"))).isEqualTo(full);
    }

    @Test
    void givesTheCapabilitiesThatWereAskedFor() {
        assertThat(empty.admit(invitation(user("ann", AUDIO_ONLY))).attendeeOf(ANN))
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
        Meeting withoutVideo = Samples.meeting(Terms.of("token").offering(Samples.NO_VIDEO));

        assertThat(withoutVideo.admit(invitation("ann")).attendeeOf(ANN))
                .map(Attendee::capabilities)
                .contains(Capabilities.defaultsFor(Samples.NO_VIDEO));
    }

    @Test
    void isRefusedWithCapabilitiesThatTheMeetingForbids() {
        assertThatThrownBy(() -> annWithoutVideo(2).admit(invitation(user("bob", EVERYTHING))))
                .isInstanceOf(BadRequest.class);
    }

    @Test
    void isRefusedForWantOfRoomBeforeTheCapabilitiesAreLookedAt() {
        assertThatThrownBy(() -> annWithoutVideo(1).admit(invitation(user("bob", EVERYTHING))))
                .isInstanceOf(LimitExceeded.class);
    }

    @Test
    void isRefusedWithForbiddenCapabilitiesToAUserWhoIsThereAlready() {
        assertThatThrownBy(() -> annWithoutVideo(1).admit(invitation(user("ann", EVERYTHING))))
                .isInstanceOf(BadRequest.class);
    }

    @Test
    void takesThoseOfABatchWhoFitInTheirOrder() {
        Meeting after = empty.admit(invitation("zoe")).admitWhileRoom(invitations("dan", "cid", "bob"));

        assertThat(namesOf(after.attendees())).containsExactly("zoe", "dan", "cid");
    }

    @Test
    void takesThoseOfABatchWhoAreThereAlreadyWithoutRoomForThem() {
        Meeting before = empty.admitWhileRoom(invitations("ann", "bob"));

        assertThat(namesOf(before.admitWhileRoom(invitations("ann", "bob", "cid", "dan"))
                        .attendees()))
                .containsExactly("ann", "bob", "cid");
    }

    @Test
    void takesAUserOfABatchOnlyOnceWithTheCapabilitiesThatCameFirst() {
        var twice =
                List.of(invitation(user("ann", AUDIO_ONLY)), invitation("ann"), invitation("bob"), invitation("cid"));

        Meeting after = empty.admitWhileRoom(twice);

        assertThat(namesOf(after.attendees())).containsExactly("ann", "bob", "cid");
        assertThat(after.attendeeOf(ANN)).map(Attendee::capabilities).contains(AUDIO_ONLY);
    }

    @Test
    void isRefusedToAWholeBatchWhenOneAsksForWhatIsForbidden() {
        var batch = List.of(invitation("bob"), invitation(user("cid", EVERYTHING)));

        assertThatThrownBy(() -> annWithoutVideo(3).admitWhileRoom(batch)).isInstanceOf(BadRequest.class);
    }

    @Test
    void isRefusedToABatchWithForbiddenCapabilitiesEvenWhenTheMeetingIsFull() {
        var batch = List.of(invitation(user("bob", EVERYTHING)));

        assertThatThrownBy(() -> annWithoutVideo(1).admitWhileRoom(batch)).isInstanceOf(BadRequest.class);
    }

    @Test
    void hasRoomAgainWhenSomebodyWasDismissed() {
        Meeting after = full.dismiss(AttendeeId.of(full.id(), ANN), NOW).admit(invitation("dan"));

        assertThat(namesOf(after.attendees())).containsExactly("bob", "cid", "dan");
    }

    @Test
    void givesTheSameIdAndAnotherSecretToAUserWhoWasDismissed() {
        Attendee before = full.attendee(AttendeeId.of(full.id(), ANN));

        Attendee after = full.dismiss(before.id(), NOW).admit(invitation("ann")).attendee(before.id());

        assertThat(after.externalUserId()).isEqualTo(ANN);
        assertThat(after.joinToken()).isNotEqualTo(before.joinToken());
    }

    @Test
    void putsAUserWhoWasDismissedBehindTheOthers() {
        Meeting after = full.dismiss(AttendeeId.of(full.id(), ANN), NOW).admit(invitation("ann"));

        assertThat(namesOf(after.attendees())).containsExactly("bob", "cid", "ann");
    }

    /** A meeting without video, with room for so many, in which Ann is. */
    private static Meeting annWithoutVideo(int room) {
        var features = Samples.features(VideoResolution.NONE, null, room);
        return Samples.meeting(Terms.of("token").offering(features)).admit(invitation("ann"));
    }
}
