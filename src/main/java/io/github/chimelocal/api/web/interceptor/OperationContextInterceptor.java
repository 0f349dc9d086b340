package io.github.chimelocal.api.web.interceptor;

import io.github.chimelocal.api.constraint.AmazonResourceName;
import io.github.chimelocal.api.error.OperationErrors;
import io.github.chimelocal.api.web.context.AwsRequestContext;
import io.github.chimelocal.api.web.context.OperationDescriptor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Notes which operation is called; the interceptors after it deal with calls of operations only. */
public final class OperationContextInterceptor implements HandlerInterceptor {

    private final Map<Class<?>, Optional<OperationDescriptor>> operations = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            AwsRequestContext.find(request)
                    .ifPresent(context -> operationOf(method).ifPresent(context::setOperation));
        }
        return true;
    }

    private Optional<OperationDescriptor> operationOf(HandlerMethod method) {
        Optional<OperationDescriptor> known = operations.get(method.getBeanType());
        return known != null
                ? known
                : operations.computeIfAbsent(method.getBeanType(), controller -> describe(controller, method));
    }

    private static Optional<OperationDescriptor> describe(Class<?> controller, HandlerMethod method) {
        return Optional.ofNullable(controller.getAnnotation(OperationErrors.class))
                .map(errors -> new OperationDescriptor(
                        controller.getSimpleName(), takesBody(method), arnParameter(method), List.of(errors.value())));
    }

    private static boolean takesBody(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    /** An ARN in the body is found there. */
    private static @Nullable String arnParameter(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(AmazonResourceName.class))
                .map(parameter -> parameter.getParameterAnnotation(RequestParam.class))
                .filter(Objects::nonNull)
                .map(RequestParam::name)
                .findAny()
                .orElse(null);
    }
}
