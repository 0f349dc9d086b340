package io.github.chimelocal.meeting.exception;

import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.MeetingId;

/** The request contradicts another one. */
public final class ConflictException extends MeetingException {

    private static final long serialVersionUID = 1L;

    private ConflictException(String message) {
        super(message);
    }

    /** Another request with the same client request token is under way. */
    public static ConflictException sameTokenAtOnce() {
        return new ConflictException("Another request with the same client request token is under way");
    }

    /** Only an attendee who has joined can do that. */
    public static ConflictException notJoined(AttendeeId attendee) {
        return new ConflictException("Attendee <%s> has not joined".formatted(attendee));
    }

    /** No transcription is running. */
    public static ConflictException noTranscription(MeetingId meeting) {
        return new ConflictException("No transcription runs in meeting <%s>".formatted(meeting));
    }

    /** The client request token was used with other parameters. */
    public static ConflictException tokenWithOtherParameters() {
        return new ConflictException("The client request token was used before with other parameters");
    }
}
