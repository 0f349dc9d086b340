package io.github.chimelocal.api.front;

import io.github.chimelocal.api.error.ErrorShape;
import io.github.chimelocal.call.ApiCall;
import io.github.chimelocal.call.RequestSubject;
import io.github.chimelocal.meeting.id.Tenancy;
import jakarta.servlet.ServletRequest;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.jspecify.annotations.Nullable;

/** What becomes known of a call while it is dealt with; one thread after the other has it. */
final class Exchange {

    private static final String ATTRIBUTE = Exchange.class.getName();

    private final Request request;
    private final Response response;
    private final long startedAt = System.nanoTime();
    private Operation operation = Operation.NONE;
    private RequestSubject subject = RequestSubject.NONE;
    private @Nullable Tenancy tenancy;
    private @Nullable String fault;
    private @Nullable BodyCopy sent;
    private @Nullable String answered;
    private boolean lost;
    private boolean entered;

    /**
     * What a call calls.
     *
     * @param arn the parameter of the query that names a resource, if one does
     * @param declared the errors that the model knows of it
     */
    record Operation(
            @Nullable String name,
            boolean takesBody,
            @Nullable String arn,
            List<ErrorShape> declared) {

        static final Operation NONE = new Operation(null, false, null, List.of());
    }

    private Exchange(Request request, Response response) {
        this.request = request;
        this.response = response;
    }

    static Exchange begin(Request request, Response response) {
        var exchange = new Exchange(request, response);
        request.setAttribute(ATTRIBUTE, exchange);
        return exchange;
    }

    /** Finds that of the call, however it is wrapped. */
    static Optional<Exchange> of(ServletRequest request) {
        return Optional.ofNullable((Exchange) request.getAttribute(ATTRIBUTE));
    }

    Request request() {
        return request;
    }

    int status() {
        return response.getStatus();
    }

    long nanos() {
        return System.nanoTime() - startedAt;
    }

    /** Notes what the call calls, and in whose name. */
    void calls(Operation called, Tenancy caller) {
        operation = called;
        tenancy = caller;
    }

    /** Notes in whose name the call is, when that is known better than by what it says. */
    void isOf(Tenancy proved) {
        tenancy = proved;
    }

    void isAbout(RequestSubject more) {
        subject = subject.and(more);
    }

    Operation operation() {
        return operation;
    }

    RequestSubject subject() {
        return subject;
    }

    Optional<Tenancy> tenancy() {
        return Optional.ofNullable(tenancy);
    }

    ApiCall call(Tenancy caller) {
        return new ApiCall(operation.name(), caller, subject);
    }

    void suffers(String cause) {
        fault = cause;
    }

    @Nullable
    String fault() {
        return fault;
    }

    void sends(BodyCopy copy) {
        sent = copy;
    }

    @Nullable
    String sent() {
        return sent == null ? null : sent.text();
    }

    void isAnswered(String body) {
        answered = body;
    }

    @Nullable
    String answered() {
        return answered;
    }

    /** Lets nothing that is written from now on reach the caller. */
    void loseAnswer() {
        lost = true;
        response.setSuspended(true);
    }

    boolean isLost() {
        return lost;
    }

    /** Tells the first time that it is the first. */
    boolean enter() {
        boolean isFirst = !entered;
        entered = true;
        return isFirst;
    }
}
