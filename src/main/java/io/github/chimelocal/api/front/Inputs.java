package io.github.chimelocal.api.front;

import io.github.chimelocal.api.json.WireJson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads and validates what operations are given: always JSON, so that no converter has to be looked for. No body at all is
 * a structure without members, so that validation can name the missing ones.
 */
final class Inputs implements HandlerMethodArgumentResolver {

    private static final String NAME = "input";

    private final BodyWatch watch;
    private final WireJson json;
    private final int maxBodySize;

    /** Takes the bound of a body in bytes. */
    Inputs(BodyWatch watch, WireJson json, int maxBodySize) {
        this.watch = watch;
        this.json = json;
        this.maxBodySize = maxBodySize;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                && WireJson.isOfAwsSide(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest call,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        var request = (HttpServletRequest) call.getNativeRequest();
        byte[] body = WholeBody.read(request, maxBodySize, whole -> watch.watched(request, whole));
        Object input = json.read(body, parameter.getParameterType());
        watch.given(request, input);
        ResolvableType type = ResolvableType.forMethodParameter(parameter);
        requireValid(Objects.requireNonNull(binders).createBinder(call, input, NAME, type), parameter);
        return input;
    }

    /** Where parameters have constraints too, Spring validates all of them together, and the binder nothing. */
    private static void requireValid(WebDataBinder binder, MethodParameter parameter)
            throws MethodArgumentNotValidException {
        binder.validate();
        if (binder.getBindingResult().hasErrors()) {
            throw new MethodArgumentNotValidException(parameter, binder.getBindingResult());
        }
    }
}
