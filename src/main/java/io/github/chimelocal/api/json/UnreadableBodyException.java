package io.github.chimelocal.api.json;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** The body of a request is not JSON, or not of the types that the operation takes. */
public final class UnreadableBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnreadableBodyException(String message) {
        super(message, null, false, false);
    }

    static UnreadableBodyException notUtf8() {
        return new UnreadableBodyException("The request body is not UTF-8");
    }

    static UnreadableBodyException notAnObject() {
        return new UnreadableBodyException("The request body must be a JSON object");
    }

    static UnreadableBodyException malformed(@Nullable TokenStreamLocation where) {
        if (where == null) {
            return new UnreadableBodyException("The request body is not valid JSON");
        }
        return new UnreadableBodyException("The request body is not valid JSON: line %s, column %s"
                .formatted(where.getLineNr(), where.getColumnNr()));
    }

    static UnreadableBodyException tooDeep(int deepest) {
        return new UnreadableBodyException("The request body is nested more than %s levels deep".formatted(deepest));
    }

    static UnreadableBodyException listTooLong(MemberPath where, int most) {
        return new UnreadableBodyException("Value at '%s' holds more than %s elements".formatted(where, most));
    }

    static UnreadableBodyException wrongType(List<JacksonException.Reference> path, @Nullable Class<?> expected) {
        var where = new MemberPath();
        for (JacksonException.Reference step : path) {
            if (step.getPropertyName() != null) {
                where.member(step.getPropertyName());
            } else {
                where.element(step.getIndex());
            }
        }
        return new UnreadableBodyException("Value at '%s' must be %s".formatted(where, nameOf(expected)));
    }

    /** Says to the caller what is wrong, and where. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    private static String nameOf(@Nullable Class<?> expected) {
        if (expected == String.class) {
            return "a string";
        }
        if (expected == Integer.class) {
            return "an integer";
        }
        if (expected == Boolean.class) {
            return "a boolean";
        }
        return expected != null && Collection.class.isAssignableFrom(expected) ? "a list" : "an object";
    }
}
