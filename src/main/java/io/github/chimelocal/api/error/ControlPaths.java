package io.github.chimelocal.api.error;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** Tells our own side, everything under {@code /_chime}, from AWS's. */
public final class ControlPaths {

    private static final String ROOT = "_chime";
    private static final Pattern SEPARATOR = Pattern.compile("[/;]");

    private ControlPaths() {}

    /**
     * Tells whether the request is for our own side.
     *
     * <p>The first segment is read as Spring will match it, which neither resolves dots nor passes over empty segments.
     */
    public static boolean contains(HttpServletRequest request) {
        String[] segments = SEPARATOR.split(request.getRequestURI(), 3);
        return segments.length > 1 && segments[0].isEmpty() && isRoot(segments[1]);
    }

    private static boolean isRoot(String segment) {
        try {
            return ROOT.equals(UriUtils.decode(segment, UTF_8));
        } catch (IllegalArgumentException brokenEncoding) {
            return false;
        }
    }
}
