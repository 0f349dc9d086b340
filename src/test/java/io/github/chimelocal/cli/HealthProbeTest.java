package io.github.chimelocal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class HealthProbeTest {

    @LocalServerPort
    private int port;

    @Test
    void findsARunningServerReady() {
        assertThat(HealthProbe.isReady("http://127.0.0.1:" + port)).isTrue();
    }

    @Test
    void findsNothingReadyWhereNothingListens() {
        assertThat(HealthProbe.isReady("http://127.0.0.1:1")).isFalse();
    }

    @Test
    void findsNothingReadyOnWhatIsNoPort() {
        assertThat(HealthProbe.isReady("http://127.0.0.1:none")).isFalse();
    }

    @Test
    void asksThePortThatTheServerWasToldOrTheDefault() {
        assertThat(HealthProbe.server(Map.of("CHIME_PORT", "4570"))).isEqualTo("http://127.0.0.1:4570");
        assertThat(HealthProbe.server(Map.of("SERVER_PORT", "4571"))).isEqualTo("http://127.0.0.1:4571");
        assertThat(HealthProbe.server(Map.of("CHIME_PORT", "", "SERVER_PORT", "")))
                .isEqualTo("http://127.0.0.1:4560");
        assertThat(HealthProbe.server(Map.of())).isEqualTo("http://127.0.0.1:4560");
    }

    @Test
    void asksBelowTheContextPath() {
        assertThat(HealthProbe.server(Map.of("SERVER_SERVLET_CONTEXTPATH", "/app")))
                .isEqualTo("http://127.0.0.1:4560/app");
    }

    @Test
    void asksByTlsWhereTheServerWasToldToSpeakIt() {
        assertThat(HealthProbe.server(Map.of("SERVER_SSL_BUNDLE", "chime"))).isEqualTo("https://127.0.0.1:4560");
        assertThat(HealthProbe.server(Map.of("SERVER_SSL_KEYSTORE", "chime.p12")))
                .isEqualTo("https://127.0.0.1:4560");
        assertThat(HealthProbe.server(Map.of("SERVER_SSL_BUNDLE", ""))).isEqualTo("http://127.0.0.1:4560");
        assertThat(HealthProbe.server(Map.of("SERVER_SSL_BUNDLE", "chime", "SERVER_SSL_ENABLED", "false")))
                .isEqualTo("http://127.0.0.1:4560");
    }
}
