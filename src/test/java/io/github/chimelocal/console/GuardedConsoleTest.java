package io.github.chimelocal.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The page holds no data, so it comes without the token that it then asks for. */
@RunningServer
@TestPropertySource(properties = "chime.control.token=sesame")
class GuardedConsoleTest {

    @LocalServerPort
    private int port;

    private BrowserClient page;

    @BeforeEach
    void open() {
        page = new BrowserClient(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_chime/console/", "/_chime/console/app.js", "/_chime/console/icon.svg"})
    void comesWithoutTheToken(String path) {
        assertThat(page.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void isFoundWithoutTheToken() {
        assertThat(page.get("/_chime/console").header("Location")).isEqualTo("/_chime/console/");
        assertThat(page.get("/_chime/console/unknown").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_chime/meetings", "/_chime/consoles", "/_chime/meetings/console", "/_chime"})
    void opensNoOtherDoor(String path) {
        assertThat(page.get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void wantsTheTokenForWhateverChangesSomething() {
        assertThat(page.send("POST", "/_chime/console/").statusCode()).isEqualTo(403);
        assertThat(page.send("POST", "/_chime/reset").statusCode()).isEqualTo(403);
    }
}
