package io.github.chimelocal.api.front;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/** Invokes handlers of exceptions as {@link Unreflected} does. */
final class UnreflectedExceptionResolver extends ExceptionHandlerExceptionResolver {

    @Override
    protected @Nullable ServletInvocableHandlerMethod getExceptionHandlerMethod(
            @Nullable HandlerMethod method, Exception exception, ServletWebRequest request) {
        ServletInvocableHandlerMethod handler = super.getExceptionHandlerMethod(method, exception, request);
        return handler == null ? null : new Unreflected(handler);
    }
}
