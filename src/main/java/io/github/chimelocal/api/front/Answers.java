package io.github.chimelocal.api.front;

import io.github.chimelocal.api.json.WireJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes what operations return: always JSON, so that there is nothing to negotiate, which takes a sixth of a call. */
final class Answers implements HandlerMethodReturnValueHandler {

    private final BodyWatch watch;
    private final WireJson json;

    Answers(BodyWatch watch, WireJson json) {
        this.watch = watch;
        this.json = json;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return WireJson.isOfAwsSide(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object structure, MethodParameter type, ModelAndViewContainer container, NativeWebRequest call)
            throws IOException {
        var request = (HttpServletRequest) call.getNativeRequest();
        var response = (HttpServletResponse) call.getNativeResponse();
        if (structure == null || response == null) {
            throw new IllegalStateException("An operation that answers must return a structure: " + type.getMethod());
        }
        container.setRequestHandled(true);
        byte[] body = json.write(structure);
        watch.answered(request, structure, () -> body);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
