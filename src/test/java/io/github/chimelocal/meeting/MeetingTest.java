package io.github.chimelocal.meeting;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Topic.REPLICAS;
import static io.github.chimelocal.meeting.TestMeetings.AUDIO_ONLY;
import static io.github.chimelocal.meeting.TestMeetings.DAY;
import static io.github.chimelocal.meeting.TestMeetings.EVERYTHING;
import static io.github.chimelocal.meeting.TestMeetings.NOW;
import static io.github.chimelocal.meeting.TestMeetings.candidate;
import static io.github.chimelocal.meeting.TestMeetings.namesOf;
import static io.github.chimelocal.meeting.TestMeetings.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.exception.LimitExceededException;
import io.github.chimelocal.meeting.exception.NotFoundException;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.ExternalUserId;
import io.github.chimelocal.meeting.id.MeetingId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingTest {

    private static final ExternalUserId ANN = new ExternalUserId("ann");
    private static final AttendeeId NOBODY = new AttendeeId("00000000-0000-0000-0000-000000000000");

    private final Meeting meeting = TestMeetings.meeting(NewMeetingBuilder.of("token"));
    private final Meeting withoutVideo =
            TestMeetings.meeting(NewMeetingBuilder.of("token").offering(TestMeetings.NO_VIDEO));

    @Test
    void startsWithTheTagsOfItsTerms() {
        Tags tags = TestMeetings.tags("key", 2);

        assertThat(TestMeetings.meeting(NewMeetingBuilder.of("token").tagged(tags))
                        .tags())
                .isEqualTo(tags);
    }

    @Test
    void dismissesAnAttendee() {
        Meeting withBoth = admit(admit(meeting, "ann"), "bob");

        assertThat(namesOf(withBoth.withoutAttendee(idOf(withBoth, "ann"), NOW).attendees()))
                .containsExactly("bob");
    }

    @Test
    void cannotDismissWhoIsNotThere() {
        assertThatThrownBy(() -> meeting.withoutAttendee(NOBODY, NOW))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("Attendee <%s> not found", NOBODY);
    }

    @Test
    void permitsOneAttendeeAndLeavesTheOthers() {
        Meeting withBoth = admit(admit(meeting, "ann"), "bob");

        Meeting changed = withBoth.withCapabilities(idOf(withBoth, "ann"), AUDIO_ONLY);

        assertThat(changed.attendees()).extracting(Attendee::capabilities).containsExactly(AUDIO_ONLY, EVERYTHING);
    }

    @Test
    void keepsTheTokenOfAnAttendeeToWhomItPermitsSomethingElse() {
        Meeting before = admit(meeting, "ann");

        Meeting changed = before.withCapabilities(idOf(before, "ann"), AUDIO_ONLY);

        assertThat(changed.attendeeOf(ANN).map(Attendee::joinToken))
                .isEqualTo(before.attendeeOf(ANN).map(Attendee::joinToken));
    }

    @Test
    void doesNotPermitWhatItsFeaturesForbid() {
        Meeting before = admit(withoutVideo, "ann");

        assertThatThrownBy(() -> before.withCapabilities(idOf(before, "ann"), EVERYTHING))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void missesAnAttendeeBeforeItLooksAtTheCapabilities() {
        assertThatThrownBy(() -> withoutVideo.withCapabilities(NOBODY, EVERYTHING))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void permitsAllButTheExcludedAndPassesOverUnknownOnes() {
        Meeting before = admit(admit(admit(meeting, "ann"), "bob"), "cid");

        Meeting changed = before.withCapabilitiesExcept(List.of(idOf(before, "bob"), NOBODY), AUDIO_ONLY);

        assertThat(changed.attendees())
                .extracting(Attendee::capabilities)
                .containsExactly(AUDIO_ONLY, EVERYTHING, AUDIO_ONLY);
    }

    @Test
    void doesNotPermitAllWhatItsFeaturesForbid() {
        assertThatThrownBy(() -> withoutVideo.withCapabilitiesExcept(List.of(NOBODY), EVERYTHING))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void givesLaterAttendeesTheirDefaultsWhateverAllOthersWerePermitted() {
        Meeting before = admit(meeting, "ann").withCapabilitiesExcept(List.of(NOBODY), AUDIO_ONLY);

        assertThat(admit(before, "bob").attendeeOf(new ExternalUserId("bob")))
                .map(Attendee::capabilities)
                .contains(EVERYTHING);
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = REPLICAS,
            what = "replicas of a primary",
            answer = "four",
            evidence = "developer guide, media replication")
    @Test
    void canHaveFourReplicas() {
        Meeting primary = withReplicas(meeting, 4);

        assertThat(primary.replicas()).hasSize(4);
    }

    @Test
    void cannotHaveFiveReplicas() {
        Meeting primary = withReplicas(meeting, 4);

        assertThatThrownBy(() -> primary.withReplica(TestMeetings.freshKey().meetingId()))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("4 replicas");
    }

    @Test
    void hasRoomForAnotherReplicaWhenOneHasEnded() {
        Meeting primary = withReplicas(meeting, 4);
        MeetingId ended = primary.replicas().iterator().next();
        MeetingId another = TestMeetings.freshKey().meetingId();

        assertThat(primary.withoutReplica(ended).withReplica(another).replicas())
                .hasSize(4)
                .contains(another)
                .doesNotContain(ended);
    }

    @Test
    void cannotBeAPrimaryWhenItIsAReplica() {
        Meeting replica = TestMeetings.replica(NewMeetingBuilder.of("other"), meeting);

        assertThatThrownBy(() -> replica.withReplica(TestMeetings.freshKey().meetingId()))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("is a replica");
    }

    @Test
    void knowsItsPrimaryWhenItIsAReplica() {
        assertThat(TestMeetings.replica(NewMeetingBuilder.of("other"), meeting).primaryMeetingId())
                .isEqualTo(meeting.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-2H", "PT0S"})
    void endsAsAReplicaOnItsOwnWhenThatIsNotLater(Duration earlier) {
        Meeting candidate = startingAfter(earlier);

        assertThat(candidate.asReplicaOf(meeting).endsAt())
                .isEqualTo(NOW.plus(DAY).plus(earlier));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.000000001S", "PT2H"})
    void endsAsAReplicaWithItsPrimaryWhenItWouldEndLater(Duration later) {
        Meeting candidate = startingAfter(later);

        assertThat(candidate.asReplicaOf(meeting).endsAt()).isEqualTo(meeting.endsAt());
    }

    private static Meeting startingAfter(Duration delay) {
        return TestMeetings.meeting(TestMeetings.freshKey(), NewMeetingBuilder.of("other"), NOW.plus(delay));
    }

    private static Meeting withReplicas(Meeting primary, int count) {
        return Stream.generate(() -> TestMeetings.freshKey().meetingId())
                .limit(count)
                .reduce(primary, Meeting::withReplica, (first, second) -> second);
    }

    private static Meeting admit(Meeting meeting, String name) {
        return meeting.admit(candidate(user(name)));
    }

    private static AttendeeId idOf(Meeting meeting, String name) {
        return AttendeeId.of(meeting.id(), new ExternalUserId(name));
    }
}
