package io.github.chimelocal.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/**
 * A call whose body is JSON whatever its Content-Type says, with parameters from the query string alone, so that
 * {@code curl -d} works as typed.
 */
final class ControlRequest extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;

    private ControlRequest(HttpServletRequest request, Map<String, String[]> parameters) {
        super(request);
        this.parameters = parameters;
    }

    /**
     * Reads the query string.
     *
     * @throws IllegalArgumentException when its percent-encoding is broken
     */
    static ControlRequest of(HttpServletRequest request) {
        var parameters = new LinkedHashMap<String, String[]>();
        String query = request.getQueryString();
        for (String pair : StringUtils.tokenizeToStringArray(query, "&")) {
            int equals = pair.indexOf('=');
            String name = UriUtils.decode(equals < 0 ? pair : pair.substring(0, equals), UTF_8);
            String value = equals < 0 ? "" : UriUtils.decode(pair.substring(equals + 1), UTF_8);
            parameters.merge(name, new String[] {value}, StringUtils::concatenateStringArrays);
        }
        return new ControlRequest(request, parameters);
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_JSON_VALUE;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isContentType(name) ? MediaType.APPLICATION_JSON_VALUE : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isContentType(name)
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

    private static boolean isContentType(String header) {
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(header);
    }
}
