package io.github.chimelocal.control.stream;

import static io.github.chimelocal.control.ControlApi.ok;
import static io.github.chimelocal.control.ControlApi.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.control.ControlApi;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Has a server of its own, where nobody else listens. */
@RunningServer
@TestPropertySource(properties = "chime.account-id=000000000032")
class StreamLimitTest {

    @LocalServerPort
    private int port;

    private ControlApi control;

    @BeforeEach
    void connect() {
        control = new ControlApi(port);
    }

    @Test
    void refusesMoreStreamsThanItCanServeAndTakesOthersWhenThoseAreGone() throws Exception {
        var open = new ArrayList<StreamClient>();
        for (int i = 0; i < StreamController.MOST_STREAMS; i++) {
            open.add(StreamClient.from(port, null));
        }
        assertThat(open).extracting(StreamClient::status).containsOnly(200);
        problem(control.get("/_chime/stream"), 503, null, "There are 32 streams already");

        open.forEach(StreamClient::close);

        assertThat(isThereRoomAgain()).isTrue();
    }

    /** Whether a listener has gone is seen when there is something to tell. */
    private boolean isThereRoomAgain() throws IOException, InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            ok(control.put("/_chime/clock", "{}"));
            try (StreamClient listener = StreamClient.from(port, "0")) {
                if (listener.status() == 200) {
                    listener.next();
                    return true;
                }
            }
        }
        return false;
    }
}
