package io.github.chimelocal.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A method and a path that the application answers.
 *
 * @param path with the literal that tells operations apart, if there is one
 */
record RouteMapping(String method, String path, String mediaType, HandlerMethod handler) {

    static final String CONTROL = "/_chime";

    /** Returns all of them, those of the health endpoints included. */
    static List<RouteMapping> of(ApplicationContext application) {
        return application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .distinct()
                .sorted(Comparator.comparing(RouteMapping::path).thenComparing(RouteMapping::method))
                .toList();
    }

    private static Stream<RouteMapping> of(RequestMappingInfo mapping, HandlerMethod handler) {
        String query = mapping.getParamsCondition().getExpressions().stream()
                .filter(parameter -> !parameter.isNegated())
                .map(Object::toString)
                .collect(Collectors.joining("&"));
        String mediaType = mapping.getProducesCondition().getProducibleMediaTypes().stream()
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON)
                .toString();
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new RouteMapping(
                                method.name(), query.isEmpty() ? path : path + "?" + query, mediaType, handler)));
    }

    String call() {
        return method + " " + path;
    }

    boolean isControl() {
        return path.startsWith(CONTROL + "/");
    }

    boolean isBelow(String page) {
        return path.equals(page) || path.startsWith(page + "/");
    }

    /** Tells whether the row is about this route, or one of several that it stands for. */
    boolean answers(String call) {
        if (call().equals(call)) {
            return true;
        }
        return path.endsWith("/**")
                && call.startsWith(method + " ")
                && PathPatternParser.defaultInstance
                        .parse(path)
                        .matches(PathContainer.parsePath(call.substring(method.length() + 1)));
    }
}
