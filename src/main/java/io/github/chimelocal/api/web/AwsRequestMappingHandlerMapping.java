package io.github.chimelocal.api.web;

import io.github.chimelocal.api.web.filter.AwsRequestWrapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.accept.ApiVersionStrategy;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.WebUtils;

/**
 * Has the last word on which controller handles a request: neither static resources nor another handler mapping is asked
 * after it, whatever {@code spring.mvc.*} and {@code spring.web.*} say.
 */
final class AwsRequestMappingHandlerMapping extends RequestMappingHandlerMapping {

    /** Neither side has versions, whatever {@code spring.mvc.apiversion} says. */
    @Override
    public void setApiVersionStrategy(@Nullable ApiVersionStrategy strategy) {}

    /** What another filter makes of a call to AWS's side, such as another method, does not count. */
    @Override
    protected @Nullable HandlerMethod getHandlerInternal(HttpServletRequest request) throws Exception {
        AwsRequestWrapper call = WebUtils.getNativeRequest(request, AwsRequestWrapper.class);
        return super.getHandlerInternal(call != null ? call : request);
    }

    /** The control API has more routes than AWS's side: calls to AWS's side are not compared with them. */
    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        return request instanceof AwsRequestWrapper && isOfTheControlApi(route)
                ? null
                : super.getMatchingMapping(route, request);
    }

    @Override
    protected HandlerMethod handleNoMatch(Set<RequestMappingInfo> routes, String lookupPath, HttpServletRequest request)
            throws ServletException {
        HandlerMethod handler = super.handleNoMatch(routes, lookupPath, request);
        if (handler == null) {
            throw new NoHandlerFoundException(request.getMethod(), request.getRequestURI(), new HttpHeaders());
        }
        return handler;
    }

    private static boolean isOfTheControlApi(RequestMappingInfo route) {
        var paths = route.getPathPatternsCondition();
        return paths != null && paths.getFirstPattern().getPatternString().startsWith("/_chime");
    }
}
