package io.github.chimelocal.api.error;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An error on its way to the caller, in the form that every SDK turns into its typed exception.
 *
 * @param status that of the shape, but for a known path with a wrong method
 */
public record ApiError(
        ErrorShape shape,
        int status,
        String message,
        @Nullable String resourceName) {

    /** Names the error for the SDKs. */
    public static final String TYPE_HEADER = "x-amzn-ErrorType";

    private static final String ATTRIBUTE = ApiError.class.getName();

    /** Insists on the resource's name where the model has that member, and only there. */
    public ApiError {
        if (shape.ownMember().filter("ResourceName"::equals).isPresent() != (resourceName != null)) {
            throw new IllegalArgumentException("ResourceName goes with the errors that have it: " + shape);
        }
    }

    /** Makes an error with the status of its shape. */
    public static ApiError of(ErrorShape shape, String message) {
        return new ApiError(shape, shape.status(), message, null);
    }

    static ApiError of(ErrorShape shape, String message, String resourceName) {
        return new ApiError(shape, shape.status(), message, resourceName);
    }

    /** Finds the error that the call was answered with, if it was one. */
    public static Optional<ApiError> of(ServletRequest request) {
        return Optional.ofNullable((ApiError) request.getAttribute(ATTRIBUTE));
    }

    void noteOn(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    ErrorBody body(String requestId) {
        return new ErrorBody(shape.code(), message, requestId, resourceName);
    }

    ResponseEntity<Object> response(HttpHeaders headers, String requestId) {
        return ResponseEntity.status(status)
                .headers(headers)
                .header(TYPE_HEADER, shape.type())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body(requestId));
    }
}
