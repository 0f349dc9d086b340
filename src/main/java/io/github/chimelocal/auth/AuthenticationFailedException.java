package io.github.chimelocal.auth;

/** A call is not signed as it must be. */
public final class AuthenticationFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What AWS tells apart by the names of its errors. */
    public enum Reason {
        /** There is no signature. */
        MISSING,
        /** There is one that lacks something, or cannot be read. */
        INCOMPLETE,
        /** It is another one than the right one, or for another time, Region or service. */
        INVALID,
        /** Nobody knows who made it. */
        UNRECOGNIZED
    }

    private AuthenticationFailedException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    static AuthenticationFailedException missing() {
        return new AuthenticationFailedException(Reason.MISSING, "Missing Authentication Token");
    }

    static AuthenticationFailedException incomplete(String message) {
        return new AuthenticationFailedException(Reason.INCOMPLETE, message);
    }

    static AuthenticationFailedException invalid(String message) {
        return new AuthenticationFailedException(Reason.INVALID, message);
    }

    static AuthenticationFailedException unrecognized() {
        return new AuthenticationFailedException(
                Reason.UNRECOGNIZED, "The security token included in the request is invalid.");
    }

    /** Returns what is wrong. */
    public Reason reason() {
        return reason;
    }

    /** Says to the caller what is wrong, in AWS's words. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
