package io.github.chimelocal.meeting;

/** There is no such meeting or attendee in the caller's account and Region, or not any more. */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    private NotFound(String message) {
        super(message);
    }

    /** There is no such meeting, or not any more; the wording seen on AWS, angle brackets included. */
    public static NotFound meeting(MeetingId id) {
        return new NotFound("Meeting <%s> not found".formatted(id));
    }

    static NotFound attendee(AttendeeId id) {
        return new NotFound("Attendee <%s> not found".formatted(id));
    }
}
