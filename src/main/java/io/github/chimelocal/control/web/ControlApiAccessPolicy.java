package io.github.chimelocal.control.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.cors.CorsUtils;

/**
 * Decides who may use the control API: everybody who can reach it, but no page of another origin, and no page of a name
 * that somebody else has pointed here (DNS rebinding).
 */
final class ControlApiAccessPolicy {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FROM_OUR_OWN_PAGES = Set.of("same-origin", "none");
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-f:.%]+]");
    private static final List<String> LOCAL_DOMAINS = List.of(".localhost", ".internal", ".svc.cluster.local");

    private final boolean enabled;
    private final @Nullable String token;
    private final Set<String> allowedHosts;

    /**
     * Takes the settings.
     *
     * @param token what everybody must present; null for nothing
     * @param allowedHosts names, beside the local ones, under which browsers may come
     */
    ControlApiAccessPolicy(boolean enabled, @Nullable String token, List<String> allowedHosts) {
        this.enabled = enabled;
        this.token = token;
        this.allowedHosts = Set.copyOf(
                allowedHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList());
    }

    /** Why a request is refused. */
    record Denial(HttpStatus status, String detail) {}

    /**
     * Returns why the request is refused, if it is; health is for everybody, and the page of the console needs no token.
     *
     * <p>Nobody gets leave to come from elsewhere, so whoever asks for it beforehand is refused at once.
     */
    Optional<Denial> check(HttpServletRequest request) {
        if (CorsUtils.isPreFlightRequest(request)) {
            return forbidden("Pages of another origin may not use the control API");
        }
        if (isHealth(request)) {
            return Optional.empty();
        }
        if (!enabled) {
            return Optional.of(new Denial(
                    HttpStatus.NOT_FOUND, "The control API is switched off: chime.control.enabled is false"));
        }
        if (isBrowser(request) && !isOwnName(hostOf(request))) {
            return forbidden("Browsers may not come under the name '%s': chime.allowed-hosts can admit it"
                    .formatted(hostOf(request)));
        }
        if (!READING.contains(request.getMethod()) && isOfAnotherOrigin(request)) {
            return forbidden("Pages of another origin may not change anything");
        }
        return hasToken(request)
                ? Optional.empty()
                : forbidden(
                        "The request needs the header 'Authorization: Bearer' with the token of chime.control.token");
    }

    private static Optional<Denial> forbidden(String detail) {
        return Optional.of(new Denial(HttpStatus.FORBIDDEN, detail));
    }

    private static boolean isHealth(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals("/_chime/health") || path.startsWith("/_chime/health/");
    }

    /** A browser says less of itself to a plain HTTP server than to others; but it always says that it is Mozilla. */
    private static boolean isBrowser(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return agent.startsWith("Mozilla/")
                || request.getHeader(HttpHeaders.ORIGIN) != null
                || request.getHeader("Sec-Fetch-Site") != null;
    }

    private static String hostOf(HttpServletRequest request) {
        String host = Objects.requireNonNullElse(request.getHeader(HttpHeaders.HOST), "");
        String name = PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private boolean isOwnName(String host) {
        return (!host.contains(".") && !host.startsWith("["))
                || ADDRESS.matcher(host).matches()
                || LOCAL_DOMAINS.stream().anyMatch(host::endsWith)
                || allowedHosts.contains(host);
    }

    private static boolean isOfAnotherOrigin(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String site = request.getHeader("Sec-Fetch-Site");
        return (origin != null && !isOwn(origin, request)) || (site != null && !FROM_OUR_OWN_PAGES.contains(site));
    }

    /** Both leave out the port that their scheme implies. */
    private static boolean isOwn(String origin, HttpServletRequest request) {
        int authority = origin.indexOf("://");
        return authority > 0 && origin.substring(authority + 3).equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
    }

    /** The page holds no data, and asks for the token. The path counts as it was sent, since so it is mapped. */
    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return (path.equals("/_chime/console") || path.startsWith("/_chime/console/"))
                && READING.contains(request.getMethod());
    }

    private boolean hasToken(HttpServletRequest request) {
        if (token == null || isPage(request)) {
            return true;
        }
        String presented = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        return MessageDigest.isEqual(("Bearer " + token).getBytes(UTF_8), presented.getBytes(UTF_8));
    }
}
