package io.github.chimelocal.api.front;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Spares AWS's side the routes of the control API, of which there are more than operations. */
final class Routes extends RequestMappingHandlerMapping {

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        return request instanceof WireRequest && isOfTheControlApi(route)
                ? null
                : super.getMatchingMapping(route, request);
    }

    private static boolean isOfTheControlApi(RequestMappingInfo route) {
        var paths = route.getPathPatternsCondition();
        return paths != null && paths.getFirstPattern().getPatternString().startsWith("/_chime");
    }
}
