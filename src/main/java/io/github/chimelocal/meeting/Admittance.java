package io.github.chimelocal.meeting;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a batch of users.
 *
 * @param attendees those who are in the meeting now, in the order of the request
 * @param leftOut those for whom there was no room
 */
public record Admittance(Meeting meeting, List<Attendee> attendees, List<ExternalUserId> leftOut) {

    public Admittance {
        attendees = List.copyOf(attendees);
        leftOut = List.copyOf(leftOut);
    }

    /** Reads the outcome off the meeting to which the users were admitted. */
    static Admittance to(Meeting meeting, List<NewAttendee> asked) {
        var admitted = new ArrayList<Attendee>();
        var leftOut = new ArrayList<ExternalUserId>();
        for (NewAttendee attendee : asked) {
            ExternalUserId user = attendee.externalUserId();
            meeting.attendeeOf(user).ifPresentOrElse(admitted::add, () -> leftOut.add(user));
        }
        return new Admittance(meeting, admitted, leftOut);
    }

    /** Says why there was no room for somebody. */
    public String reason() {
        return meeting.reasonForLeavingOut();
    }
}
