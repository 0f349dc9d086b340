package io.github.chimelocal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs against a server of its own, which {@code bench/fuzz} starts. */
@Tag("fuzz")
class FuzzTest {

    private static final int PORT = Integer.getInteger("chime.fuzz.port", 0);
    private static final long PID = Long.getLong("chime.fuzz.pid", 0);
    private static final long SEED = Long.getLong("chime.fuzz.seed", System.nanoTime());
    private static final int COUNT = Integer.getInteger("chime.fuzz.count", 100_000);
    private static final int ONLY = Integer.getInteger("chime.fuzz.only", -1);
    private static final Duration MOST = Duration.ofMinutes(20);

    /** Caches, compiled patterns and connections are there after a fifth of the run. */
    private static final double WARM = 0.2;

    /** In a run of 100,000 that is 52 bytes for each request after warming up: less than the smallest map entry. */
    private static final long MOST_GROWTH = 4L << 20;

    @Test
    void damagedRequestsAreAnsweredInFormAndDoNoHarm() throws InterruptedException, IOException {
        long start = System.nanoTime();
        System.out.printf("Seed %d, %d requests%n", SEED, COUNT);
        var run = new FuzzRun(SEED, PORT, MOST);
        if (ONLY >= 0) {
            run.send(ONLY, ONLY + 1);
            System.out.print(run.tally().summary());
            assertThat(run.tally().failures()).isEmpty();
            return;
        }
        int warm = (int) (WARM * COUNT);

        run.send(0, warm);
        Heap before = Heap.of(PID);
        run.send(warm, COUNT);
        Heap after = Heap.of(PID);

        long growth = after.bytes() - before.bytes();
        System.out.printf(
                "%s%d s; live heap %d bytes after %d requests, %d at the end: %+d%n",
                run.tally().summary(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                before.bytes(),
                warm,
                after.bytes(),
                growth);
        assertThat(run.tally().failures()).isEmpty();
        assertThat(run.tally().total()).isEqualTo(COUNT);
        Walk.succeeds(PORT);
        assertThat(growth).as("%s", after.growthSince(before)).isLessThan(MOST_GROWTH);
    }
}
