package io.github.chimelocal.api.front;

import io.github.chimelocal.http.JsonRequestWrapper;
import io.github.chimelocal.http.QueryString;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A call as AWS takes it: its answer is JSON too, and neither a method nor a path means more than it says. */
final class WireRequest extends JsonRequestWrapper {

    private static final Set<String> SERVED_BY_SPRING = Set.of("HEAD", "OPTIONS", "TRACE");

    private byte @Nullable [] held;

    private WireRequest(HttpServletRequest request, Map<String, String[]> parameters) {
        super(request, parameters);
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

    /** Keeps the body that was read for whoever reads it afterwards. */
    void holdBody(byte[] body) {
        held = body;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return held == null ? super.getInputStream() : new HeldBody(held);
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
