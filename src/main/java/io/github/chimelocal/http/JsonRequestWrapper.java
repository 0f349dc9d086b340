package io.github.chimelocal.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A call whose body is JSON whatever its Content-Type says, with parameters from the query string alone.
 *
 * <p>Left to itself, Tomcat would read a body sent as a form, which is what {@code curl -d} sends, for parameters.
 */
public class JsonRequestWrapper extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;

    /**
     * Reads the query string.
     *
     * @throws IllegalArgumentException when it is not valid percent-encoded UTF-8
     */
    public JsonRequestWrapper(HttpServletRequest request) {
        this(request, QueryString.parse(request.getQueryString()));
    }

    /** Takes what was made of the query string. */
    protected JsonRequestWrapper(HttpServletRequest request, Map<String, String[]> parameters) {
        super(request);
        this.parameters = Collections.unmodifiableMap(parameters);
    }

    /** Tells whether the header, whatever it says, is presented as JSON's media type. */
    protected boolean isMediaType(String header) {
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(header);
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_JSON_VALUE;
    }

    /** JSON is UTF-8; that of the header may be none that there is. */
    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
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
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }
}
