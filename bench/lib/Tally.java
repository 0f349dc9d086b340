import java.util.concurrent.atomic.AtomicInteger;

/** What all callers together did. */
final class Tally {

    private static final int SHOWN = 10;

    final Latencies latencies = new Latencies();
    private final AtomicInteger created = new AtomicInteger();
    private final AtomicInteger unexpected = new AtomicInteger();

    void created() {
        created.incrementAndGet();
    }

    /** Counts an answer that is not the right one, and shows it if it is one of the first. */
    void unexpected(String what) {
        if (unexpected.incrementAndGet() <= SHOWN) {
            System.err.println("Unexpected: " + what);
        }
    }

    int meetings() {
        return created.get();
    }

    int failures() {
        return unexpected.get();
    }
}
