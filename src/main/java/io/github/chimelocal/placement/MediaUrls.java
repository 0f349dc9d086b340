package io.github.chimelocal.placement;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts scheme and host in front of a path: AWS's, or those of the base URL that the operator named.
 *
 * @param baseUrl such as {@code http://127.0.0.1:5000}; null for AWS's hosts
 */
public record MediaUrls(@Nullable URI baseUrl) {

    private static final Set<String> SECURE = Set.of("https", "wss");
    private static final Set<String> SCHEMES = Set.of("http", "https", "ws", "wss");

    /** Refuses a base URL with anything beside scheme, host and port. */
    public MediaUrls {
        if (baseUrl != null && !isBase(baseUrl)) {
            throw new IllegalArgumentException("Not a scheme (http, https, ws, wss), host and port: " + baseUrl);
        }
    }

    /** Tells whether the URL can serve as a base: one of http, https, ws and wss, a host and perhaps a port. */
    public static boolean isBase(URI url) {
        return url.getScheme() != null
                && SCHEMES.contains(url.getScheme())
                && url.getHost() != null
                && url.getUserInfo() == null
                && (url.getPath().isEmpty() || url.getPath().equals("/"))
                && url.getQuery() == null
                && url.getFragment() == null;
    }

    String socket(String host, String path) {
        return baseUrl == null
                ? "wss://" + host + path
                : (isSecure(baseUrl) ? "wss" : "ws") + "://" + authority(baseUrl) + path;
    }

    String web(String host, String path) {
        return baseUrl == null
                ? "https://" + host + path
                : (isSecure(baseUrl) ? "https" : "http") + "://" + authority(baseUrl) + path;
    }

    /** AudioHostUrl has no scheme, whatever its name says. */
    String bare(String host) {
        return baseUrl == null ? host : authority(baseUrl);
    }

    private static boolean isSecure(URI url) {
        return SECURE.contains(url.getScheme());
    }

    private static String authority(URI url) {
        return url.getAuthority();
    }
}
