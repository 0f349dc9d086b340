package io.github.chimelocal.meeting.id;

import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Topic.ATTENDEES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.chimelocal.fidelity.Fidelity;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttendeeIdTest {

    private static final MeetingId MEETING = new MeetingId("24b2a154-caf1-4a7b-8f7b-5f710a142713");

    @Fidelity(
            value = OBSERVED,
            topic = ATTENDEES,
            what = "AttendeeId of the same user in the same meeting",
            answer = "the same: a hash of both",
            evidence = "amazon-chime-sdk-js #2486")
    @Test
    void isTheSameForTheSameUserOfTheSameMeeting() {
        MeetingId sameMeeting = new MeetingId("24B2A154-CAF1-4A7B-8F7B-5F710A142713");

        assertThat(idOf(sameMeeting, "ann")).isEqualTo(idOf(MEETING, "ann"));
    }

    @Fidelity(
            value = OBSERVED,
            topic = ATTENDEES,
            what = "AttendeeId",
            answer = "has the form of a GUID, but is no UUID",
            evidence = "attendees that users pasted in public")
    @Test
    void hasTheFormOfAGuid() {
        assertThat(idOf(MEETING, "ann").value())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    }

    @Test
    void isAnotherForEachUser() {
        var ids = IntStream.range(0, 5_000).mapToObj(i -> idOf(MEETING, "user" + i));

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void tellsUsersApartByLetterCase() {
        assertThat(idOf(MEETING, "Ann")).isNotEqualTo(idOf(MEETING, "ann"));
    }

    @Test
    void isAnotherInEachMeeting() {
        MeetingId other = new MeetingId("24b2a154-caf1-4a7b-8f7b-5f710a147979");

        assertThat(idOf(other, "ann")).isNotEqualTo(idOf(MEETING, "ann"));
    }

    @Test
    void isReadFromTextThatHasItsForm() {
        assertThat(AttendeeId.parse("e1ef1bf5-12b2-8159-575e-6b0dfd6f5c7f"))
                .contains(new AttendeeId("e1ef1bf5-12b2-8159-575e-6b0dfd6f5c7f"));
        assertThat(AttendeeId.parse("ann")).isEmpty();
    }

    @Test
    void isTheSameInAnyLetterCase() {
        var lower = new AttendeeId("e1ef1bf5-12b2-8159-575e-6b0dfd6f5c7f");

        assertThat(new AttendeeId("E1EF1BF5-12B2-8159-575E-6B0DFD6F5C7F"))
                .isEqualTo(lower)
                .hasToString("e1ef1bf5-12b2-8159-575e-6b0dfd6f5c7f");
    }

    @Test
    void cannotBeMadeFromAnythingElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AttendeeId("ann"));
    }

    private static AttendeeId idOf(MeetingId meeting, String user) {
        return AttendeeId.of(meeting, new ExternalUserId(user));
    }
}
