package io.github.chimelocal.fault;

import org.jspecify.annotations.Nullable;

/**
 * What a rule does to a call.
 *
 * @param error the error that is answered, whatever the operation would have answered
 * @param status of HTTP: that of the error, where it shall have another one, or all that is known of an error
 */
public record Effect(
        @Nullable Answer error,
        @Nullable Integer status,
        @Nullable Latency latency,
        @Nullable Closing connection) {

    /**
     * An error of the model.
     *
     * @param name as the SDKs name the exception
     * @param retryAfter in seconds
     */
    public record Answer(
            String name, @Nullable String message, @Nullable Integer retryAfter) {}

    /** Returns the error by name alone. */
    public static Effect error(String name) {
        return new Effect(new Answer(name, null, null), null, null, null);
    }
}
