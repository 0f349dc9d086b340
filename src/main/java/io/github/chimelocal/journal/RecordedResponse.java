package io.github.chimelocal.journal;

import org.jspecify.annotations.Nullable;

/**
 * What the caller got.
 *
 * @param status of HTTP; {@link #NO_ANSWER} when the connection was closed instead
 * @param error the name of the exception that an SDK throws
 * @param fault the id of the rule that had its way, if one had
 * @param millis from the arrival of the call to its answer, by the wall clock
 * @param body without join tokens; only if bodies are kept
 */
public record RecordedResponse(
        int status,
        @Nullable String error,
        @Nullable String message,
        @Nullable String fault,
        long millis,
        String requestId,
        @Nullable String body) {

    /** Stands for the status where there was no answer. */
    public static final int NO_ANSWER = 0;

    /** Keeps what is remembered of a call small. */
    public RecordedResponse {
        message = message == null ? null : RecordedRequest.bounded(message);
    }
}
