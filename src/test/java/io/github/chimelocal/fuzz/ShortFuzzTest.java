package io.github.chimelocal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first of those requests that {@code bench/fuzz} sends in great number. */
@RunningServer
class ShortFuzzTest {

    private static final int SEED = 1;
    private static final int REQUESTS = 1_000;

    @LocalServerPort
    private int port;

    @Test
    void damagedRequestsAreAnsweredInFormAndDoNoHarm() throws InterruptedException {
        var run = new FuzzRun(SEED, port, Duration.ofMinutes(2));

        run.send(0, REQUESTS);

        System.out.printf("Seed %d%n%s", SEED, run.tally().summary());
        assertThat(run.tally().failures()).isEmpty();
        assertThat(run.tally().total()).isEqualTo(REQUESTS);
        Walk.succeeds(port);
    }
}
