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
        assertThat(HealthCheck.isReady(Integer.toString(port))).isTrue();
    }

    @Test
    void findsNothingReadyWhereNothingListens() {
        assertThat(HealthCheck.isReady("1")).isFalse();
    }

    @Test
    void findsNothingReadyOnWhatIsNoPort() {
        assertThat(HealthCheck.isReady("none")).isFalse();
    }

    @Test
    void asksThePortThatTheServerWasToldOrTheDefault() {
        assertThat(HealthCheck.port(Map.of("CHIME_PORT", "4570"))).isEqualTo("4570");
        assertThat(HealthCheck.port(Map.of())).isEqualTo("4560");
    }
}
