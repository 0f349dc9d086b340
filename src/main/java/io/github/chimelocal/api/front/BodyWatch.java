package io.github.chimelocal.api.front;

import io.github.chimelocal.api.json.WireJson;
import io.github.chimelocal.api.json.WireJsonConverter;
import io.github.chimelocal.api.shape.About;
import io.github.chimelocal.call.Subject;
import io.github.chimelocal.config.ChimeProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Sees the bodies of AWS's side after they were read and before they are written, while they are structures. */
@ControllerAdvice
class BodyWatch implements RequestBodyAdvice, ResponseBodyAdvice<Object> {

    private final CallDesk desk;
    private final Recorder recorder;
    private final WireJson json;
    private final boolean keepsBodies;

    BodyWatch(CallDesk desk, Recorder recorder, WireJson json, ChimeProperties properties) {
        this.desk = desk;
        this.recorder = recorder;
        this.json = json;
        this.keepsBodies = properties.journal().bodies();
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return converterType == WireJsonConverter.class;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        if (!keepsBodies) {
            return input;
        }
        var copy = new BodyCopy(input);
        current().ifPresent(exchange -> exchange.sends(copy));
        return copy;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        Subject said = body instanceof About about ? about.about() : Subject.NONE;
        current().ifPresent(exchange -> desk.noteBody(exchange, said));
        return body;
    }

    @Override
    public @Nullable Object handleEmptyBody(
            @Nullable Object body,
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        current().ifPresent(exchange -> desk.noteBody(exchange, Subject.NONE));
        return body;
    }

    @Override
    public boolean supports(MethodParameter parameter, Class<? extends HttpMessageConverter<?>> converterType) {
        return converterType == WireJsonConverter.class;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter parameter,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        answered(((ServletServerHttpRequest) request).getServletRequest(), body);
        return body;
    }

    /** Whoever has the answer must find the call in the journal. */
    void answered(HttpServletRequest request, @Nullable Object body) {
        Exchange.of(request).ifPresent(exchange -> enter(exchange, body));
    }

    private void enter(Exchange exchange, @Nullable Object body) {
        if (body instanceof About about) {
            exchange.isAbout(about.about());
        }
        if (keepsBodies && body != null && !exchange.isLost()) {
            exchange.isAnswered(BodyCopy.masked(json.write(body)));
        }
        recorder.enter(exchange);
    }

    private static Optional<Exchange> current() {
        return Optional.ofNullable((ServletRequestAttributes) RequestContextHolder.getRequestAttributes())
                .flatMap(call -> Exchange.of(call.getRequest()));
    }
}
