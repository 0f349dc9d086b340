package io.github.chimelocal.control;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The control API cannot do what was asked; nothing was changed. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final @Nullable String field;

    private Problem(HttpStatus status, @Nullable String field, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.field = field;
    }

    /** One member of the body or parameter of the query is wrong; the detail says what it must be. */
    static Problem with(String field, String mustBe) {
        return new Problem(HttpStatus.BAD_REQUEST, field, "'%s' must be %s".formatted(field, mustBe));
    }

    static Problem unknown(String field, String known) {
        return new Problem(HttpStatus.BAD_REQUEST, field, "'%s' is unknown here; known are %s".formatted(field, known));
    }

    static Problem unreadable(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, null, detail);
    }

    static Problem notFound(String detail) {
        return new Problem(HttpStatus.NOT_FOUND, null, detail);
    }

    static Problem conflict(String detail) {
        return new Problem(HttpStatus.CONFLICT, null, detail);
    }

    static Problem busy(String detail) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, null, detail);
    }

    static Problem tooLarge(int most) {
        return new Problem(
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
