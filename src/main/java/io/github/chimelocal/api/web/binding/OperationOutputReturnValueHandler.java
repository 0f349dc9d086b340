package io.github.chimelocal.api.web.binding;

import io.github.chimelocal.api.json.AwsJsonCodec;
import io.github.chimelocal.api.web.context.AwsRequestContext;
import io.github.chimelocal.api.web.context.AwsResponseWriter;
import io.github.chimelocal.api.web.context.RequestSubjectExtractor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes what an operation returns, always as JSON: there is nothing to negotiate. */
public final class OperationOutputReturnValueHandler implements HandlerMethodReturnValueHandler {

    private final AwsJsonCodec json;

    /** Takes what writes. */
    public OperationOutputReturnValueHandler(AwsJsonCodec json) {
        this.json = json;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return AwsJsonCodec.isOfAwsSide(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object structure,
            MethodParameter type,
            ModelAndViewContainer container,
            NativeWebRequest webRequest)
            throws IOException {
        var request = (HttpServletRequest) webRequest.getNativeRequest();
        var response = (HttpServletResponse) webRequest.getNativeResponse();
        if (structure == null || response == null) {
            throw new IllegalStateException("An operation must return a structure: " + type.getMethod());
        }
        container.setRequestHandled(true);
        byte[] body = json.write(structure);
        noteCreatedMeeting(AwsRequestContext.require(request), body);
        AwsResponseWriter.write(request, response, body);
    }

    private static void noteCreatedMeeting(AwsRequestContext context, byte[] body) {
        if (context.subject().meeting() == null) {
            context.addSubject(RequestSubjectExtractor.ofOutput(body));
        }
    }
}
