package io.github.chimelocal.api.error;

import org.jspecify.annotations.Nullable;

/**
 * An error as the caller receives it.
 *
 * @param status that of the shape, but for a known path with a wrong method
 */
public record AwsErrorResponse(
        ErrorShape shape,
        int status,
        String message,
        @Nullable String resourceName) {

    /** Names the error for the SDKs. */
    public static final String TYPE_HEADER = "x-amzn-ErrorType";

    /** Insists on the resource's name where the model has that member, and only there. */
    public AwsErrorResponse {
        if (shape.ownMember().filter("ResourceName"::equals).isPresent() != (resourceName != null)) {
            throw new IllegalArgumentException("ResourceName goes with the errors that have it: " + shape);
        }
    }

    /** Makes an error with the status of its shape. */
    public static AwsErrorResponse of(ErrorShape shape, String message) {
        return new AwsErrorResponse(shape, shape.status(), message, null);
    }

    /** Makes an error that names a resource. */
    public static AwsErrorResponse of(ErrorShape shape, String message, String resourceName) {
        return new AwsErrorResponse(shape, shape.status(), message, resourceName);
    }

    /** Returns the body that names this error and the request. */
    public AwsErrorBody body(String requestId) {
        return new AwsErrorBody(shape.code(), message, requestId, resourceName);
    }
}
