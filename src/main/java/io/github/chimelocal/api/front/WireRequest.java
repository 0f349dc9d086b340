package io.github.chimelocal.api.front;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A call as AWS takes it: the body is JSON and so is the answer, whatever the headers say, and parameters come from the
 * query string alone.
 *
 * <p>Left to itself, Tomcat would read a body sent as a form, which is what {@code curl -d} sends, for parameters.
 */
final class WireRequest extends HttpServletRequestWrapper {

    private static final Set<String> SERVED_BY_SPRING = Set.of("HEAD", "OPTIONS", "TRACE");

    private final Map<String, String[]> parameters;

    private WireRequest(HttpServletRequest request, Map<String, String[]> parameters) {
        super(request);
        this.parameters = parameters;
    }

    /**
     * Reads the query string.
     *
     * @throws IllegalArgumentException when it is not valid percent-encoded UTF-8
     */
    static WireRequest of(HttpServletRequest request) {
        var parameters = new LinkedHashMap<>(QueryString.parse(request.getQueryString()));
        parameters.replaceAll((name, values) -> oneValue(values));
        return new WireRequest(request, parameters);
    }

    /** Makes one value of contradictory ones, which nothing takes, instead of letting the first one win. */
    private static String[] oneValue(String[] values) {
        return new String[] {
            String.join(",", List.of(values).stream().distinct().toList())
        };
    }

    /** Spring serves some methods by itself; in small letters they are, as any other, none that a path takes. */
    @Override
    public String getMethod() {
        String method = super.getMethod();
        return SERVED_BY_SPRING.contains(method) ? method.toLowerCase(Locale.ROOT) : method;
    }

    /** AWS has no path parameters, which Spring would drop: a semicolon is a letter of its segment like any other. */
    @Override
    public String getRequestURI() {
        return super.getRequestURI().replace(";", "%3B");
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_JSON_VALUE;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isMediaType(name) ? MediaType.APPLICATION_JSON_VALUE : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isMediaType(name)
                ? Collections.enumeration(List.of(MediaType.APPLICATION_JSON_VALUE))
                : super.getHeaders(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    private static boolean isMediaType(String header) {
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(header) || HttpHeaders.ACCEPT.equalsIgnoreCase(header);
    }
}
