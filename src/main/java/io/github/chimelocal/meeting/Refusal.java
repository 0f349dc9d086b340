package io.github.chimelocal.meeting;

/** The caller asked for something that cannot be; nothing was changed. */
public abstract sealed class Refusal extends RuntimeException
        permits BadRequest, Conflict, Forbidden, LimitExceeded, NotFound, ResourceNotFound, TooManyTags {

    private static final long serialVersionUID = 1L;

    /** A refusal is an answer, not an accident: it carries no stack trace. */
    Refusal(String message) {
        super(message, null, false, false);
    }

    /** Says to the caller what is wrong. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
