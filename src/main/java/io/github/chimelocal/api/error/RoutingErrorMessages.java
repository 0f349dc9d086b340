package io.github.chimelocal.api.error;

import io.github.chimelocal.http.ControlPaths;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** Words why a call leads nowhere. */
public final class RoutingErrorMessages {

    private RoutingErrorMessages() {}

    /** Says that the path leads to nothing. */
    public static String unknown(HttpServletRequest request) {
        return "%s is not %s".formatted(call(request), sought(request));
    }

    /** Says which methods the path takes. */
    public static String wrongMethod(HttpServletRequest request, String allowed) {
        return "%s is not %s: this path takes %s".formatted(call(request), sought(request), allowed);
    }

    /**
     * Tells what would tell the operations apart.
     *
     * @param conditions what each of them wants of the parameters
     */
    public static String ambiguous(HttpServletRequest request, List<String[]> conditions) {
        String allowed = conditions.stream()
                .flatMap(Stream::of)
                .map(condition -> condition.startsWith("!") ? "absent" : condition.replaceFirst("^operation=", ""))
                .sorted()
                .collect(Collectors.joining(" or "));
        return "%s is not an operation: 'operation' in the query must be %s".formatted(call(request), allowed);
    }

    /** Says which media types the response can have. */
    public static String notAcceptable(HttpServletRequest request, List<MediaType> offered) {
        return "%s answers %s, which the header Accept does not take"
                .formatted(call(request), MediaType.toString(offered));
    }

    private static String sought(HttpServletRequest request) {
        return ControlPaths.contains(request) ? "a route of the control API" : "an operation";
    }

    private static String call(HttpServletRequest request) {
        return request.getMethod().toUpperCase(Locale.ROOT) + " " + request.getRequestURI();
    }
}
