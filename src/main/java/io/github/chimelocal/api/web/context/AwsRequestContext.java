package io.github.chimelocal.api.web.context;

import io.github.chimelocal.api.error.AwsErrorResponse;
import io.github.chimelocal.call.RequestSubject;
import io.github.chimelocal.meeting.id.Tenancy;
import jakarta.servlet.ServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is known of one call to AWS's side, from the valve that creates it to the valve that writes it to the journal.
 *
 * <p>One thread after the other uses it.
 */
public final class AwsRequestContext {

    private static final String ATTRIBUTE = AwsRequestContext.class.getName();

    private final long startedAt = System.nanoTime();
    private Tenancy tenancy;
    private RequestSubject subject = RequestSubject.NONE;
    private @Nullable OperationDescriptor operation;
    private byte @Nullable [] requestBody;
    private @Nullable JsonNode input;
    private @Nullable String faultRuleId;
    private boolean connectionDropped;
    private @Nullable AwsErrorResponse error;
    private byte @Nullable [] responseBody;

    private AwsRequestContext(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** Creates the context of a call and attaches it to the request. */
    public static AwsRequestContext create(ServletRequest request, Tenancy tenancy) {
        var context = new AwsRequestContext(tenancy);
        request.setAttribute(ATTRIBUTE, context);
        return context;
    }

    /** Finds the context of the request, however that is wrapped; empty for calls to the control API. */
    public static Optional<AwsRequestContext> find(ServletRequest request) {
        return Optional.ofNullable((AwsRequestContext) request.getAttribute(ATTRIBUTE));
    }

    /** Returns the context of a call to AWS's side. */
    public static AwsRequestContext require(ServletRequest request) {
        return find(request).orElseThrow();
    }

    /** Returns the nanoseconds since the context was created. */
    public long elapsedNanos() {
        return System.nanoTime() - startedAt;
    }

    /** Returns whose meetings the call is about: as the credentials say, or as the signature proved. */
    public Tenancy tenancy() {
        return tenancy;
    }

    /** Sets the tenancy that the signature proved. */
    public void authenticate(Tenancy proved) {
        tenancy = proved;
    }

    /** Returns the operation; empty when the path, the method or the query lead to none. */
    public Optional<OperationDescriptor> operation() {
        return Optional.ofNullable(operation);
    }

    /** Sets the operation. */
    public void setOperation(OperationDescriptor operation) {
        this.operation = operation;
    }

    /** Returns whom and what the call is about, as far as that is known. */
    public RequestSubject subject() {
        return subject;
    }

    /** Adds to the subject what was not known yet. */
    public void addSubject(RequestSubject more) {
        subject = subject.and(more);
    }

    /** Returns the request body, or what has arrived of it; null when it was not read. */
    public byte @Nullable [] requestBody() {
        return requestBody;
    }

    void setRequestBody(byte[] body) {
        requestBody = body;
    }

    /** Returns the parsed request body of an operation that takes one. */
    public JsonNode input() {
        return Objects.requireNonNull(input, "The request body was not parsed");
    }

    /** Sets the parsed request body. */
    public void setInput(JsonNode parsed) {
        input = parsed;
    }

    /** Returns the id of the fault rule that was applied; null when none was. */
    public @Nullable String faultRuleId() {
        return faultRuleId;
    }

    /** Sets the id of the fault rule that is applied. */
    public void setFaultRuleId(String id) {
        faultRuleId = id;
    }

    /** Makes the valve close the connection instead of sending a response. */
    public void dropConnection() {
        connectionDropped = true;
    }

    /** Returns whether the connection is closed instead of sending a response. */
    public boolean isConnectionDropped() {
        return connectionDropped;
    }

    /** Returns the error that is sent; empty when the response is none. */
    public Optional<AwsErrorResponse> error() {
        return Optional.ofNullable(error);
    }

    /** Sets the error that is sent. */
    public void setError(AwsErrorResponse error) {
        this.error = error;
    }

    /** Returns the response body; null when the response has none. */
    public byte @Nullable [] responseBody() {
        return responseBody;
    }

    void setResponseBody(byte[] body) {
        responseBody = body;
    }
}
