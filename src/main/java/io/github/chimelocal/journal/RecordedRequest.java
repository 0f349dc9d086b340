package io.github.chimelocal.journal;

import org.jspecify.annotations.Nullable;

/**
 * What the caller sent.
 *
 * @param path as it was written, without the query
 * @param body without join tokens; only if bodies are kept
 */
public record RecordedRequest(
        String method, String path, @Nullable String body) {

    private static final int LONGEST = 1_000;

    /** Keeps what is remembered of a call small. */
    public RecordedRequest {
        method = bounded(method);
        path = bounded(path);
    }

    static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
