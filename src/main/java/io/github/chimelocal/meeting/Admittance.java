package io.github.chimelocal.meeting;

import java.util.List;

/**
 * What became of a batch of users.
 *
 * @param attendees those who are in the meeting now, in the order of the request
 * @param leftOut those for whom there was no room
 * @param reason why there was none
 */
public record Admittance(Meeting meeting, List<Attendee> attendees, List<ExternalUserId> leftOut, String reason) {

    public Admittance {
        attendees = List.copyOf(attendees);
        leftOut = List.copyOf(leftOut);
    }

    /** Reads the outcome off the meeting to which the users were admitted. */
    static Admittance to(Meeting meeting, List<NewAttendee> asked) {
        var users = asked.stream().map(NewAttendee::externalUserId).toList();
        var admitted = users.stream()
                .flatMap(user -> meeting.attendeeOf(user).stream())
                .toList();
        var leftOut = users.stream()
                .filter(user -> meeting.attendeeOf(user).isEmpty())
                .toList();
        return new Admittance(meeting, admitted, leftOut, meeting.reasonForLeavingOut());
    }
}
