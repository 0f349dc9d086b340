package io.github.chimelocal.fault;

import org.jspecify.annotations.Nullable;

/**
 * What a rule does to a call.
 *
 * @param error the error that is answered, whatever the operation would have answered
 * @param status of HTTP: that of the error, where it shall have another one, or all that is known of an error
 */
public record FaultAction(
        @Nullable FaultError error,
        @Nullable Integer status,
        @Nullable Latency latency,
        @Nullable ConnectionFault connection) {

    /**
     * An error of the model.
     *
     * @param name as the SDKs name the exception
     * @param retryAfter in seconds
     */
    public record FaultError(
            String name, @Nullable String message, @Nullable Integer retryAfter) {}

    /** Returns the error by name alone. */
    public static FaultAction error(String name) {
        return new FaultAction(new FaultError(name, null, null), null, null, null);
    }
}
