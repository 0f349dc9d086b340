package io.github.chimelocal.meeting;

import static io.github.chimelocal.meeting.TestMeetings.candidates;
import static io.github.chimelocal.meeting.TestMeetings.namesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.meeting.configuration.MeetingFeatures;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.ExternalUserId;
import io.github.chimelocal.meeting.id.MeetingId;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final MeetingId MEETING = TestMeetings.freshKey().meetingId();

    private final Roster roster = admit(Roster.EMPTY, "ann", "bob", "cid");

    @Test
    void countsItsAttendeesInOrderOfCreation() {
        assertThat(roster.attendees().values()).extracting(Attendee::ordinal).containsExactly(0, 1, 2);
    }

    @Test
    void neverGivesANumberTwice() {
        Roster after = admit(roster.without(idOf("cid")).without(idOf("ann")), "dan", "ann");

        assertThat(after.attendees().values()).extracting(Attendee::ordinal).containsExactly(1, 3, 4);
    }

    @Test
    void wastesNoNumberOnThoseWhoAreThereAlready() {
        assertThat(admit(roster, "bob", "dan").admitted()).isEqualTo(4);
    }

    @Test
    void findsItsAttendees() {
        assertThat(roster.find(idOf("bob"))).map(Attendee::externalUserId).contains(new ExternalUserId("bob"));
    }

    @Test
    void findsNobodyElse() {
        assertThat(roster.find(idOf("dan"))).isEmpty();
    }

    @Test
    void listsFromANumberOnAndNoMoreThanAsked() {
        Roster longer = admit(roster, "dan", "eve");

        assertThat(namesOf(longer.from(1, 3))).containsExactly("bob", "cid", "dan");
    }

    @Test
    void listsFromANumberThatIsNoMoreThere() {
        assertThat(namesOf(roster.without(idOf("bob")).from(1, 3))).containsExactly("cid");
    }

    @Test
    void cannotBeChangedFromOutside() {
        assertThatThrownBy(() -> roster.attendees().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Roster admit(Roster roster, String... names) {
        return roster.admitUpToCapacity(MEETING, MeetingFeatures.UNSPECIFIED, candidates(names));
    }

    private static AttendeeId idOf(String name) {
        return AttendeeId.of(MEETING, new ExternalUserId(name));
    }
}
