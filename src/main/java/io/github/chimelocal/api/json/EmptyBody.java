package io.github.chimelocal.api.json;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Reads no body as a structure without members, so that validation can name the missing ones. */
@ControllerAdvice
class EmptyBody extends RequestBodyAdviceAdapter {

    private final WireJson json;

    EmptyBody(WireJson json) {
        this.json = json;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return converterType == WireJsonConverter.class;
    }

    @Override
    public @Nullable Object handleEmptyBody(
            @Nullable Object body,
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        return json.read(new byte[0], parameter.getParameterType());
    }
}
