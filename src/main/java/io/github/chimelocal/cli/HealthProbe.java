package io.github.chimelocal.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Asks the server on this host whether it is ready, where neither curl nor a shell is at hand. */
public final class HealthProbe {

    private static final int TIMEOUT_MILLIS = 2_000;

    /** One of them is set where TLS is. */
    private static final List<String> CERTIFICATES =
            List.of("SERVER_SSL_BUNDLE", "SERVER_SSL_CERTIFICATE", "SERVER_SSL_KEYSTORE", "SERVER_SSL_KEY_STORE");

    private HealthProbe() {}

    /** Returns the URL of the server, as the variables of Chime Local and of Spring Boot name it. */
    static String server(Map<String, String> environment) {
        boolean isSecure = !"false".equals(environment.get("SERVER_SSL_ENABLED"))
                && CERTIFICATES.stream().anyMatch(variable -> isSet(variable, environment));
        String port = Stream.of("CHIME_PORT", "SERVER_PORT")
                .filter(variable -> isSet(variable, environment))
                .map(environment::get)
                .findFirst()
                .orElse("4560");
        String contextPath = Stream.of("SERVER_SERVLET_CONTEXTPATH", "SERVER_SERVLET_CONTEXT_PATH")
                .map(environment::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return "%s://127.0.0.1:%s%s".formatted(isSecure ? "https" : "http", port, contextPath);
    }

    private static boolean isSet(String variable, Map<String, String> environment) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }

    /** Returns whether the server at the URL is ready. */
    public static boolean isReady(String server) {
        try {
            var url = URI.create(server + "/_chime/health/readiness").toURL();
            var connection = (HttpURLConnection) url.openConnection();
            if (connection instanceof HttpsURLConnection secured) {
                trustAnything(secured);
            }
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException | IllegalArgumentException | GeneralSecurityException unreachable) {
            return false;
        }
    }

    /** Nothing is said that is a secret, and whom the certificate names is the clients' affair. */
    private static void trustAnything(HttpsURLConnection connection) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, null);
        connection.setSSLSocketFactory(context.getSocketFactory());
        connection.setHostnameVerifier((host, session) -> true);
    }

    private static final class Anybody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
