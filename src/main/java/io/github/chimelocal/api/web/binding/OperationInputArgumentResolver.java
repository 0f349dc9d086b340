package io.github.chimelocal.api.web.binding;

import io.github.chimelocal.api.json.AwsJsonCodec;
import io.github.chimelocal.api.web.context.AwsRequestContext;
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

/** Binds the parsed request body to the request record of an operation, and validates it. */
public final class OperationInputArgumentResolver implements HandlerMethodArgumentResolver {

    private static final String NAME = "input";

    private final AwsJsonCodec json;

    /** Takes what binds. */
    public OperationInputArgumentResolver(AwsJsonCodec json) {
        this.json = json;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                && AwsJsonCodec.isOfAwsSide(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        var request = (HttpServletRequest) webRequest.getNativeRequest();
        Object input = json.bind(AwsRequestContext.require(request).input(), parameter.getParameterType());
        ResolvableType type = ResolvableType.forMethodParameter(parameter);
        requireValid(Objects.requireNonNull(binders).createBinder(webRequest, input, NAME, type), parameter);
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
