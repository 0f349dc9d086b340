package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.id.ExternalUserId;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a batch of users.
 *
 * @param attendees those who are in the meeting now, in the order of the request
 * @param rejected those for whom there was no room
 */
public record AdmissionResult(Meeting meeting, List<Attendee> attendees, List<ExternalUserId> rejected) {

    public AdmissionResult {
        attendees = List.copyOf(attendees);
        rejected = List.copyOf(rejected);
    }

    /** Reads the outcome off the meeting to which the users were admitted. */
    static AdmissionResult to(Meeting meeting, List<NewAttendee> asked) {
        var admitted = new ArrayList<Attendee>();
        var leftOut = new ArrayList<ExternalUserId>();
        for (NewAttendee attendee : asked) {
            ExternalUserId user = attendee.externalUserId();
            meeting.attendeeOf(user).ifPresentOrElse(admitted::add, () -> leftOut.add(user));
        }
        return new AdmissionResult(meeting, admitted, leftOut);
    }

    /** Says why there was no room for somebody. */
    public String rejectionReason() {
        return meeting.rejectionReason();
    }
}
