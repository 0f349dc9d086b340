package io.github.chimelocal.api.error;

/** The caller calls an operation more often than the service admits. */
public final class ThrottlingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what was seen on AWS. */
    public ThrottlingException() {
        super("Rate exceeded", null, false, false);
    }

    /** Says to the caller what is wrong. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
