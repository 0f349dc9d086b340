package io.github.chimelocal.api.front;

import io.github.chimelocal.api.json.WireJson;
import io.github.chimelocal.api.json.WireJsonConverter;
import io.github.chimelocal.api.shape.About;
import io.github.chimelocal.call.RequestSubject;
import io.github.chimelocal.config.ChimeProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Sees the bodies of AWS's side after they were read and before they are written, while they are structures. */
@ControllerAdvice
class BodyWatch implements ResponseBodyAdvice<Object> {

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

    /** Returns the body of a call, of which is remembered what is read, if that is wanted. */
    InputStream watched(HttpServletRequest request, InputStream body) {
        if (!keepsBodies) {
            return body;
        }
        var copy = new BodyCopy(body);
        Exchange.of(request).ifPresent(exchange -> exchange.sends(copy));
        return copy;
    }

    /** Notes what a call is given, before it is validated; then the call meets its fault, if it is to. */
    void given(HttpServletRequest request, Object structure) {
        RequestSubject said = structure instanceof About about ? about.about() : RequestSubject.NONE;
        Exchange.of(request).ifPresent(exchange -> desk.noteBody(exchange, said));
    }

    /** Whoever has the answer must find the call in the journal. */
    void answered(HttpServletRequest request, Object structure, Supplier<byte[]> body) {
        Exchange.of(request).ifPresent(exchange -> {
            if (structure instanceof About about) {
                exchange.isAbout(about.about());
            }
            if (keepsBodies && !exchange.isLost()) {
                exchange.isAnswered(BodyCopy.masked(body.get()));
            }
            recorder.enter(exchange);
        });
    }

    @Override
    public boolean supports(MethodParameter parameter, Class<? extends HttpMessageConverter<?>> converterType) {
        return converterType == WireJsonConverter.class;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object error,
            MethodParameter parameter,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (error != null) {
            answered(((ServletServerHttpRequest) request).getServletRequest(), error, () -> json.write(error));
        }
        return error;
    }
}
