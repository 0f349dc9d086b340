package io.github.chimelocal.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Asks the server on this host whether it is ready, where neither curl nor a shell is at hand. */
public final class HealthProbe {

    private static final int TIMEOUT_MILLIS = 2_000;

    private HealthProbe() {}

    /** Returns where {@code CHIME_PORT} and {@code SERVER_SSL_BUNDLE} say that the server is. */
    static String server(Map<String, String> environment) {
        String scheme = environment.getOrDefault("SERVER_SSL_BUNDLE", "").isEmpty() ? "http" : "https";
        return scheme + "://127.0.0.1:" + environment.getOrDefault("CHIME_PORT", "4560");
    }

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
