package io.github.chimelocal.api.error;

import org.jspecify.annotations.Nullable;

/**
 * What every error carries.
 *
 * @param resourceName the ARN in question, with the tagging operations' errors only
 */
public record AwsErrorBody(
        String code,
        String message,
        String requestId,
        @Nullable String resourceName) {}
