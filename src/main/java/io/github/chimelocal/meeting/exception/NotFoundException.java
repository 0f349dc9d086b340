package io.github.chimelocal.meeting.exception;

import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.MeetingId;

/** There is no such meeting or attendee in the caller's account and Region, or not any more. */
public final class NotFoundException extends MeetingException {

    private static final long serialVersionUID = 1L;

    private NotFoundException(String message) {
        super(message);
    }

    /** There is no such meeting, or not any more; the wording seen on AWS, angle brackets included. */
    public static NotFoundException meeting(MeetingId id) {
        return new NotFoundException("Meeting <%s> not found".formatted(id));
    }

    /** There is no such attendee in the meeting. */
    public static NotFoundException attendee(AttendeeId id) {
        return new NotFoundException("Attendee <%s> not found".formatted(id));
    }
}
