package io.github.chimelocal.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@RunningServer
@TestPropertySource(properties = "chime.control.enabled=false")
class NoConsoleTest {

    @LocalServerPort
    private int port;

    @Test
    void isSwitchedOffWithTheControlApi() {
        Response answer = new BrowserClient(port).get("/_chime/console/");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("detail")).contains("chime.control.enabled");
    }

    @Test
    void leavesNoWayToIt() {
        Response answer = new BrowserClient(port).get("/");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("UnknownOperationException");
    }
}
