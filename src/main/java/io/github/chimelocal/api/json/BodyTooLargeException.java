package io.github.chimelocal.api.json;

/** The body of a request is longer than {@code chime.http.max-body-size}. */
public final class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says the bound to the caller.
     *
     * @param maxBodySize in bytes
     */
    public BodyTooLargeException(int maxBodySize) {
        super(describe(maxBodySize), null, false, false);
    }

    /** Words the refusal. */
    public static String describe(int maxBodySize) {
        return "The request body is longer than %s bytes (chime.http.max-body-size)".formatted(maxBodySize);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
