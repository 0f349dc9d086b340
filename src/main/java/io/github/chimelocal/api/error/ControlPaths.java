package io.github.chimelocal.api.error;

import jakarta.servlet.http.HttpServletRequest;

/** Tells our own side, everything under {@code /_chime}, from AWS's. */
public final class ControlPaths {

    private static final String ROOT = "/_chime";

    private ControlPaths() {}

    /** Tells whether the request is for our own side. */
    public static boolean contains(HttpServletRequest request) {
        String path = decodedPath(request);
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    /** The path as Spring will match it, however it was encoded; what Tomcat refuses beforehand has none. */
    private static String decodedPath(HttpServletRequest request) {
        String path = request.getServletPath();
        return path == null || path.isEmpty() ? request.getRequestURI() : path;
    }
}
