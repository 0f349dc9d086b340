package io.github.chimelocal.api.web.filter;

import io.github.chimelocal.http.JsonRequestWrapper;
import io.github.chimelocal.http.QueryString;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/** Presents a call to AWS's side to Spring: it accepts JSON, and no method or path segment has a meaning of Spring's own. */
public final class AwsRequestWrapper extends JsonRequestWrapper {

    private static final Set<String> SERVED_BY_SPRING = Set.of("HEAD", "OPTIONS", "TRACE");

    private AwsRequestWrapper(HttpServletRequest request, Map<String, String[]> parameters) {
        super(request, parameters);
    }

    /**
     * Reads the query string.
     *
     * @throws IllegalArgumentException when it is not valid percent-encoded UTF-8
     */
    static AwsRequestWrapper of(HttpServletRequest request) {
        var parameters = new LinkedHashMap<>(QueryString.parse(request.getQueryString()));
        parameters.replaceAll((name, values) -> oneValue(values));
        return new AwsRequestWrapper(request, parameters);
    }

    /** Makes one value of contradictory ones, which nothing takes, instead of letting the first one win. */
    private static String[] oneValue(String[] values) {
        return new String[] {
            String.join(",", List.of(values).stream().distinct().toList())
        };
    }

    /** Returns the request as Tomcat received it. */
    public static HttpServletRequest originalOf(HttpServletRequest request) {
        var wrapper = Objects.requireNonNull(WebUtils.getNativeRequest(request, AwsRequestWrapper.class));
        return (HttpServletRequest) wrapper.getRequest();
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
    protected boolean isMediaType(String header) {
        return super.isMediaType(header) || HttpHeaders.ACCEPT.equalsIgnoreCase(header);
    }
}
