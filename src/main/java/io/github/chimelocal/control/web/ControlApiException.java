package io.github.chimelocal.control.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The control API cannot do what was asked; nothing was changed. */
public final class ControlApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final @Nullable String field;

    private ControlApiException(HttpStatus status, @Nullable String field, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.field = field;
    }

    /** One member of the body or parameter of the query is wrong; the detail says what it must be. */
    public static ControlApiException with(String field, String mustBe) {
        return new ControlApiException(HttpStatus.BAD_REQUEST, field, "'%s' must be %s".formatted(field, mustBe));
    }

    static ControlApiException unknown(String field, String known) {
        return new ControlApiException(
                HttpStatus.BAD_REQUEST, field, "'%s' is unknown here; known are %s".formatted(field, known));
    }

    /** The body cannot be read. */
    public static ControlApiException unreadable(String detail) {
        return new ControlApiException(HttpStatus.BAD_REQUEST, null, detail);
    }

    /** What the path names does not exist. */
    public static ControlApiException notFound(String detail) {
        return new ControlApiException(HttpStatus.NOT_FOUND, null, detail);
    }

    /** The state of the service does not allow it. */
    public static ControlApiException conflict(String detail) {
        return new ControlApiException(HttpStatus.CONFLICT, null, detail);
    }

    /** There are too many requests of this kind at the moment. */
    public static ControlApiException busy(String detail) {
        return new ControlApiException(HttpStatus.SERVICE_UNAVAILABLE, null, detail);
    }

    /** The body is longer than so many bytes. */
    public static ControlApiException tooLarge(int most) {
        return new ControlApiException(
                HttpStatus.CONTENT_TOO_LARGE, null, "The request body is longer than %s bytes".formatted(most));
    }

    HttpStatus status() {
        return status;
    }

    Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** Says what to do. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
