package io.github.chimelocal.meeting;

/** The request contradicts another one. */
public final class Conflict extends Refusal {

    private static final long serialVersionUID = 1L;

    private Conflict(String message) {
        super(message);
    }

    static Conflict sameTokenAtOnce() {
        return new Conflict("Another request with the same client request token is under way");
    }

    static Conflict notJoined(AttendeeId attendee) {
        return new Conflict("Attendee <%s> has not joined".formatted(attendee));
    }

    static Conflict noTranscription(MeetingId meeting) {
        return new Conflict("No transcription runs in meeting <%s>".formatted(meeting));
    }

    static Conflict tokenWithOtherParameters() {
        return new Conflict("The client request token was used before with other parameters");
    }
}
