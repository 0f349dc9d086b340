package io.github.chimelocal.api.error;

import io.github.chimelocal.call.RequestSubject;
import io.github.chimelocal.fault.Fault;
import io.github.chimelocal.fault.FaultAction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A tester wants the call to fail. */
public final class InjectedFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** AWS says when to come again; the least there is. */
    private static final int RETRY_AFTER = 1;

    private final transient AwsErrorResponse error;
    private final @Nullable Integer retryAfter;

    private InjectedFaultException(AwsErrorResponse error, @Nullable Integer retryAfter) {
        super(error.message(), null, false, false);
        this.error = error;
        this.retryAfter = retryAfter;
    }

    /**
     * Gives a fault AWS's form.
     *
     * @param declared the errors of the operation, among which a bare status finds its own
     */
    public static InjectedFaultException of(Fault fault, RequestSubject subject, List<ErrorShape> declared) {
        FaultAction effect = fault.action();
        FaultAction.FaultError wanted = effect.error();
        Integer status = effect.status();
        ErrorShape shape = wanted != null
                ? named(wanted.name())
                : ErrorShape.forStatus(Objects.requireNonNullElse(status, 503), declared);
        String message =
                wanted == null || wanted.message() == null ? "Injected fault " + fault.ruleId() : wanted.message();
        var error = new AwsErrorResponse(
                shape, Objects.requireNonNullElse(status, shape.status()), message, resourceName(shape, subject));
        return new InjectedFaultException(error, retryAfter(shape, wanted));
    }

    /** Returns the error. */
    public AwsErrorResponse error() {
        return error;
    }

    /** Returns the headers that go with it. */
    public HttpHeaders headers() {
        var headers = new HttpHeaders();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, retryAfter.toString());
        }
        return headers;
    }

    private static ErrorShape named(String name) {
        return ErrorShape.modelled().stream()
                .filter(shape -> shape.type().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Integer retryAfter(ErrorShape shape, FaultAction.@Nullable FaultError wanted) {
        if (wanted != null && wanted.retryAfter() != null) {
            return wanted.retryAfter();
        }
        return shape == ErrorShape.SERVICE_UNAVAILABLE ? RETRY_AFTER : null;
    }

    /** The error has it even where the operation is not about an ARN. */
    private static @Nullable String resourceName(ErrorShape shape, RequestSubject subject) {
        if (shape.ownMember().filter("ResourceName"::equals).isEmpty()) {
            return null;
        }
        String name = subject.resource() != null ? subject.resource() : subject.meeting();
        return name == null ? "" : name;
    }
}
