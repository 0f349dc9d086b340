package io.github.chimelocal.api.web.interceptor;

import io.github.chimelocal.api.web.context.AwsRequestContext;
import io.github.chimelocal.api.web.context.OperationDescriptor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.web.servlet.HandlerInterceptor;

/** A step between the choice of an operation and its controller; it refuses a call by throwing an exception. */
abstract class AwsRequestInterceptor implements HandlerInterceptor {

    @Override
    public final boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<AwsRequestContext> context = AwsRequestContext.find(request);
        context.flatMap(AwsRequestContext::operation)
                .ifPresent(operation -> preHandle(request, context.orElseThrow(), operation));
        return true;
    }

    /** Handles a call of an operation. */
    abstract void preHandle(HttpServletRequest request, AwsRequestContext context, OperationDescriptor operation);
}
