package io.github.chimelocal.fuzz;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.model.WireSamples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Sends the requests of a seed over a few connections. */
final class FuzzRun {

    private static final int CONNECTIONS = 4;

    /** Beyond it the server is in no state to tell anything by a further failure. */
    private static final int MOST_FAILURES = 200;

    private final long seed;
    private final int port;
    private final long deadline;
    private final RequestMaker maker;
    private final Tally tally = new Tally();

    FuzzRun(long seed, int port, Duration most) {
        this.seed = seed;
        this.port = port;
        this.deadline = System.nanoTime() + most.toNanos();
        this.maker = new RequestMaker(seed, WireSamples.of(port, Accounts.fresh()));
    }

    Tally tally() {
        return tally;
    }

    /** Sends those numbers, the last one excluded; in time, or not all of them. */
    void send(long from, long to) throws InterruptedException {
        var next = new AtomicLong(from);
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            var workers = new ArrayList<Future<?>>();
            for (int n = 0; n < CONNECTIONS; n++) {
                workers.add(threads.submit(() -> work(next, to)));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug);
        } finally {
            threads.shutdownNow();
        }
    }

    private void work(AtomicLong next, long to) {
        try (var worker = new Worker(seed, port, Accounts.fresh(), maker, tally)) {
            for (long number = next.getAndIncrement(); number < to && goesOn(); number = next.getAndIncrement()) {
                worker.send(number);
            }
        }
    }

    private boolean goesOn() {
        return System.nanoTime() < deadline && tally.failed() < MOST_FAILURES;
    }
}
