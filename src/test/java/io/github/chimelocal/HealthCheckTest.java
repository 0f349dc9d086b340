package io.github.chimelocal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class HealthCheckTest {

    @LocalServerPort
    private int port;

    @Test
    void findsARunningServerReady() {
        assertThat(HealthCheck.isReady("http://127.0.0.1:" + port)).isTrue();
    }

    @Test
    void findsNothingReadyWhereNothingListens() {
        assertThat(HealthCheck.isReady("http://127.0.0.1:1")).isFalse();
    }

    @Test
    void findsNothingReadyOnWhatIsNoPort() {
        assertThat(HealthCheck.isReady("http://127.0.0.1:none")).isFalse();
    }

    @Test
    void asksThePortThatTheServerWasToldOrTheDefault() {
        assertThat(HealthCheck.server(Map.of("CHIME_PORT", "4570"))).isEqualTo("http://127.0.0.1:4570");
        assertThat(HealthCheck.server(Map.of())).isEqualTo("http://127.0.0.1:4560");
    }

    @Test
    void asksByTlsWhereTheServerWasToldToSpeakIt() {
        assertThat(HealthCheck.server(Map.of("SERVER_SSL_BUNDLE", "chime"))).isEqualTo("https://127.0.0.1:4560");
        assertThat(HealthCheck.server(Map.of("SERVER_SSL_BUNDLE", ""))).isEqualTo("http://127.0.0.1:4560");
    }
}
