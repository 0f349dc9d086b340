package io.github.chimelocal.state;

import static io.github.chimelocal.state.MemberChecks.given;
import static io.github.chimelocal.state.MemberChecks.list;
import static io.github.chimelocal.state.MemberChecks.possible;
import static io.github.chimelocal.state.MemberChecks.require;
import static io.github.chimelocal.state.MemberChecks.within;

import io.github.chimelocal.meeting.Attendee;
import io.github.chimelocal.meeting.NewMeeting;
import io.github.chimelocal.meeting.Presence;
import io.github.chimelocal.meeting.Roster;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.state.MeetingDocument.AttendeeDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the attendees of one meeting. */
record AttendeeDocumentReader(MeetingId meeting, NewMeeting terms, DocumentCodec codec) {

    Roster read(MeetingDocument document) {
        List<@Nullable AttendeeDocument> listed = list(document.attendees(), "attendees");
        require(
                listed.size() <= terms.capacity(),
                "attendees",
                "at most %s, which is all that the meeting admits".formatted(terms.capacity()));
        var attendees = new ArrayList<Attendee>();
        Set<AttendeeId> known = new HashSet<>();
        int next = 0;
        for (@Nullable AttendeeDocument one : listed) {
            int least = next;
            String path = "attendees[%s]".formatted(attendees.size());
            Attendee attendee = within(path, () -> attendee(given(one, "", "an attendee"), least));
            require(known.add(attendee.id()), path + ".attendee", "another one than those before");
            attendees.add(attendee);
            next = attendee.ordinal() + 1;
        }
        int admitted = given(document.admitted(), "admitted", "a whole number");
        require(admitted >= next, "admitted", "more than the 'ordinal' of each attendee");
        return Roster.of(attendees, admitted);
    }

    private Attendee attendee(AttendeeDocument document, int leastOrdinal) {
        Attendee shown = MemberChecks.read(codec::readAttendee, document.attendee(), "attendee");
        AttendeeId id = AttendeeId.of(meeting, shown.externalUserId());
        require(shown.id().equals(id), "attendee", "one with the id that its user has in this meeting, " + id);
        possible("attendee", () -> shown.capabilities().requirePossibleWith(terms.effectiveFeatures()));
        int ordinal = given(document.ordinal(), "ordinal", "a whole number");
        require(
                ordinal >= leastOrdinal && ordinal < Integer.MAX_VALUE,
                "ordinal",
                "a whole number from 0, and more than that of the attendee before");
        return new Attendee(
                id, shown.externalUserId(), shown.secret(), shown.capabilities(), ordinal, presence(document));
    }

    private static Presence presence(AttendeeDocument document) {
        Presence presence = given(document.presence(), "presence", "what the attendee does");
        require(
                presence.connected() || presence.equals(Presence.AWAY),
                "presence",
                "false in all, where nobody is connected");
        return presence;
    }
}
