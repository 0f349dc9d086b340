package io.github.chimelocal.api.web.context;

import io.github.chimelocal.api.error.ErrorShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the sixteen operations, as its controller declares it.
 *
 * @param name AWS's name
 * @param takesBody whether the request has a body
 * @param arnParameter the query parameter that names a resource; null when none does
 * @param errors the errors that the model declares for it
 */
public record OperationDescriptor(
        String name, boolean takesBody, @Nullable String arnParameter, List<ErrorShape> errors) {

    /** Copies the list. */
    public OperationDescriptor {
        errors = List.copyOf(errors);
    }
}
