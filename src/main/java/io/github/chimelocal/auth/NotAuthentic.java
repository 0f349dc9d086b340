package io.github.chimelocal.auth;

/** A call is not signed as it must be. */
public final class NotAuthentic extends RuntimeException {

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

    private NotAuthentic(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    static NotAuthentic missing() {
        return new NotAuthentic(Reason.MISSING, "Missing Authentication Token");
    }

    static NotAuthentic incomplete(String message) {
        return new NotAuthentic(Reason.INCOMPLETE, message);
    }

    static NotAuthentic invalid(String message) {
        return new NotAuthentic(Reason.INVALID, message);
    }

    static NotAuthentic unrecognized() {
        return new NotAuthentic(Reason.UNRECOGNIZED, "The security token included in the request is invalid.");
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
