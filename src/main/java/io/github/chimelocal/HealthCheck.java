package io.github.chimelocal;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;

/** Asks the server on this host whether it is ready, where neither curl nor a shell is at hand; exits with 0 or 1. */
public final class HealthCheck {

    private static final int TIMEOUT_MILLIS = 2_000;

    private HealthCheck() {}

    /** Takes no arguments; reads {@code CHIME_PORT}. */
    public static void main(String[] args) {
        System.exit(isReady(port(System.getenv())) ? 0 : 1);
    }

    static String port(Map<String, String> environment) {
        return environment.getOrDefault("CHIME_PORT", "4560");
    }

    static boolean isReady(String port) {
        try {
            var url = URI.create("http://127.0.0.1:" + port + "/_chime/health/readiness")
                    .toURL();
            var connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException | IllegalArgumentException unreachable) {
            return false;
        }
    }
}
