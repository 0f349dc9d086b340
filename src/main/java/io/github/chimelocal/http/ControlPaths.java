package io.github.chimelocal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriUtils;

/** Tells our own side, everything under {@code /_chime}, from AWS's. */
public final class ControlPaths {

    private static final String ROOT = "_chime";

    private ControlPaths() {}

    /**
     * Tells whether the request is for our own side.
     *
     * <p>The first segment is read as Spring will match it, which neither resolves dots nor passes over empty segments.
     */
    public static boolean contains(HttpServletRequest request) {
        String path = pathWithinContext(request);
        return path.startsWith("/") && isRoot(path.substring(1, endOfFirstSegment(path)));
    }

    /** {@code server.servlet.context-path} comes before both sides. */
    private static String pathWithinContext(HttpServletRequest request) {
        String contextPath = request.getContextPath();
        String uri = request.getRequestURI();
        return uri.startsWith(contextPath) ? uri.substring(contextPath.length()) : uri;
    }

    private static int endOfFirstSegment(String uri) {
        int end = 1;
        while (end < uri.length() && uri.charAt(end) != '/' && uri.charAt(end) != ';') {
            end++;
        }
        return end;
    }

    private static boolean isRoot(String segment) {
        try {
            return ROOT.equals(UriUtils.decode(segment, UTF_8));
        } catch (IllegalArgumentException brokenEncoding) {
            return false;
        }
    }
}
