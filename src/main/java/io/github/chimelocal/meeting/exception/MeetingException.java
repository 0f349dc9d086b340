package io.github.chimelocal.meeting.exception;

/** The caller asked for something that cannot be; nothing was changed. */
public abstract sealed class MeetingException extends RuntimeException
        permits BadRequestException,
                ConflictException,
                ForbiddenException,
                LimitExceededException,
                NotFoundException,
                ResourceNotFoundException,
                TooManyTagsException {

    private static final long serialVersionUID = 1L;

    /** A refusal is an answer, not an accident: it carries no stack trace. */
    MeetingException(String message) {
        super(message, null, false, false);
    }

    /** Says to the caller what is wrong. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
