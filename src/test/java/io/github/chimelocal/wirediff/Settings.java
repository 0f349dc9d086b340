package io.github.chimelocal.wirediff;

import io.github.chimelocal.SignedServer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How both servers are started.
 *
 * @param headers one of them is added to each request, a different one each time
 * @param token of the control API
 */
record Settings(
        String name,
        List<String> arguments,
        List<String> headers,
        @Nullable String token) {

    static final String DEFAULTS = "defaults";
    static final String THROTTLED = "aws";
    static final String SIGNED = "signed";
    static final String FAULTS = "faults";
    private static final String STRICT = "strict";

    /** Most settings change little about constraints and damages, so a part of those requests is enough. */
    private static final int PART = 5;

    static List<Settings> all() {
        return List.of(
                of(DEFAULTS),
                of(THROTTLED, "--spring.profiles.active=aws"),
                of(
                        SIGNED,
                        "--chime.auth.required=true",
                        "--chime.auth.credentials[0].access-key-id=" + SignedServer.KEY,
                        "--chime.auth.credentials[0].secret-access-key=" + SignedServer.SECRET,
                        "--chime.auth.credentials[0].account-id=" + SignedServer.ACCOUNT,
                        "--chime.auth.credentials[1].access-key-id=" + SignedServer.TEMPORARY_KEY,
                        "--chime.auth.credentials[1].secret-access-key=" + SignedServer.SECRET,
                        "--chime.auth.credentials[1].session-token=" + SignedServer.TOKEN,
                        "--chime.auth.credentials[2].access-key-id=" + SignedServer.OTHER_ACCOUNT,
                        "--chime.auth.credentials[2].secret-access-key=" + SignedServer.SECRET),
                of(FAULTS, "--chime.journal.bodies=true", "--chime.faults.header=true", "--chime.journal.size=1000"),
                new Settings("guarded", List.of("--chime.control.token=secret"), List.of(), "secret"),
                new Settings(
                        "cross-origin",
                        List.of("--chime.cors.allowed-origins=https://app.example"),
                        List.of(
                                "Origin: https://app.example",
                                "Origin: https://other.example",
                                "Origin: https://app.example\r\nAccess-Control-Request-Method: POST"
                                        + "\r\nAccess-Control-Request-Headers: authorization,x-amz-date",
                                "Origin: null"),
                        null),
                of("small-bodies", "--chime.http.max-body-size=1KB"),
                of(
                        STRICT,
                        "--chime.errors.validation=validation-exception",
                        "--chime.regions.strict=true",
                        "--chime.log.requests=true"));
    }

    private static Settings of(String name, String... arguments) {
        return new Settings(name, List.of(arguments), List.of(), null);
    }

    /** Returns how many requests of the model and damaged ones there are for each one that is sent. */
    int step() {
        return name.equals(DEFAULTS) || name.equals(STRICT) ? 1 : PART;
    }

    /** Whether they change anything for the control API. */
    boolean areForControl() {
        return name.equals(DEFAULTS) || token != null || !headers.isEmpty();
    }

    /** Whether a call without a token that comes from no page can reset the server. */
    boolean areResettable() {
        return token == null && headers.isEmpty();
    }

    boolean isThrottled() {
        return name.equals(THROTTLED);
    }

    /** Returns a call to the control API. */
    String control(String method, String path, String body) {
        return "%s %s HTTP/1.1\r\nHost: 127.0.0.1:4560\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(
                        method,
                        path,
                        token == null ? "" : "Authorization: Bearer " + token + "\r\n",
                        body.length(),
                        body);
    }

    /** Adds the next of the headers. */
    Exchange adapt(Exchange exchange, int number) {
        return headers.isEmpty() ? exchange : exchange.withHeader(headers.get(number % headers.size()));
    }
}
