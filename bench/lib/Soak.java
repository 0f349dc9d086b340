import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * Calls a server for a long time at a steady rate and looks whether it stays as it is.
 *
 * <p>{@code URL PID SINK_PORT MINUTES RATE LIFE CSV_FILE}: life is after how many seconds the clock ends a meeting. Exit
 * code 1 says that something grew, was lost or was answered wrongly.
 */
final class Soak {

    private static final int WARM_UP_SECONDS = 20;
    private static final int WARM_UP_RATE = 1000;
    private static final int LOOKS_AT_HEAP = 6;

    private final URI server;
    private final long pid;
    private final double rate;
    private final int life;
    private final Tally tally = new Tally();
    private final List<Sample> samples = new ArrayList<>();
    private boolean good = true;

    private Soak(URI server, long pid, double rate, int life) {
        this.server = server;
        this.pid = pid;
        this.rate = rate;
        this.life = life;
    }

    public static void main(String[] args) throws Exception {
        int seconds = 60 * Integer.parseInt(args[3]);
        var soak = new Soak(
                URI.create(args[0]), Long.parseLong(args[1]), Double.parseDouble(args[4]), Integer.parseInt(args[5]));
        try (var sink = new Sink(Integer.parseInt(args[2]));
                var csv = new PrintStream(Path.of(args[6]).toFile())) {
            csv.println(Sample.HEADER);
            soak.call(WARM_UP_RATE, WARM_UP_SECONDS, csv, WARM_UP_SECONDS);
            soak.samples.clear();
            soak.tally.latencies.drain();
            soak.call(soak.rate, seconds, csv, Math.max(2, Math.min(10, seconds / 30)));
            soak.awaitEnds(sink);
            soak.judge(seconds, sink);
        }
        System.exit(soak.good ? 0 : 1);
    }

    /** Few connections at a low rate, so that each meets its meetings again before they end. */
    private void call(double total, int seconds, PrintStream csv, int interval) throws Exception {
        int connections = (int) Math.max(1, Math.min(8, total / 10));
        ExecutorService pool = Executors.newFixedThreadPool(connections);
        long begin = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            pool.execute(new LoadClient(
                    server, total / connections, begin + TimeUnit.SECONDS.toNanos(seconds), life, tally));
        }
        pool.shutdown();
        try (var connection = new Connection(server)) {
            for (int second = interval; second <= seconds; second += interval) {
                TimeUnit.NANOSECONDS.sleep(begin + TimeUnit.SECONDS.toNanos(second) - System.nanoTime());
                samples.add(sample(second, connection));
                csv.println(samples.get(samples.size() - 1).csv());
            }
        }
        if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
            tally.unexpected("Some calls were not answered");
            pool.shutdownNow();
        }
    }

    /** A look at the heap stops the server for a moment, so not every sample has one. */
    private Sample sample(int second, Connection connection) throws IOException, InterruptedException {
        Latencies.Summary latest = tally.latencies.drain();
        String info = connection.call("GET", "/_chime/info", "").body();
        return new Sample(
                second,
                latest.calls(),
                latest.p99(),
                tally.failures(),
                Sample.status(pid, "VmRSS"),
                samples.size() % LOOKS_AT_HEAP == 0 ? Sample.heap(pid) : Double.NaN,
                Sample.status(pid, "Threads"),
                Sample.files(pid),
                Double.parseDouble(info.replaceAll(".*\"meetings\":([0-9]+).*", "$1")));
    }

    private void awaitEnds(Sink sink) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(life + 30L);
        while (sink.ended() < tally.meetings() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void judge(int seconds, Sink sink) {
        long calls = samples.stream().mapToLong(Sample::calls).sum();
        System.out.printf(
                Locale.ROOT, "%n| what | second quarter | last quarter | at most | |%n|---|---|---|---|---|%n");
        flat("resident memory, MB", Sample::rss, 1024 / 1e6, 1.05, 8);
        flat("reachable heap, MB", Sample::heap, 1024 / 1e6, 1.05, 2);
        flat("threads", Sample::threads, 1, 1, 2);
        flat("open files", Sample::files, 1, 1, 8);
        flat("living meetings", Sample::meetings, 1, 1.1, 10);
        System.out.printf(
                Locale.ROOT, "| p99, ms | %.1f | %.1f | | |%n%n", median(1, Sample::p99), median(3, Sample::p99));
        say(tally.failures() == 0, "%d unexpected answers", tally.failures());
        say(calls >= 0.95 * rate * seconds, "%d calls of %.0f", calls, rate * seconds);
        say(
                sink.started() == tally.meetings(),
                "%d of %d meetings told that they began",
                sink.started(),
                tally.meetings());
        say(sink.ended() == tally.meetings(), "%d of %d meetings told that they ended", sink.ended(), tally.meetings());
    }

    private void flat(String what, ToDoubleFunction<Sample> value, double unit, double factor, double slack) {
        double before = median(1, value) * unit;
        double after = median(3, value) * unit;
        if (Double.isNaN(before) || Double.isNaN(after)) {
            System.out.printf("| %s | not known: no JDK | | | |%n", what);
            return;
        }
        double most = before * factor + slack;
        good &= after <= most;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %s |%n",
                what,
                before,
                after,
                most,
                after <= most ? "flat" : "GROWS");
    }

    /** Returns the median of a quarter of the time: 0 is the first. */
    private double median(int quarter, ToDoubleFunction<Sample> value) {
        int size = samples.size();
        double[] values = samples.subList(size * quarter / 4, size * (quarter + 1) / 4).stream()
                .mapToDouble(value)
                .filter(one -> !Double.isNaN(one))
                .sorted()
                .toArray();
        return values.length == 0 ? Double.NaN : (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }

    private void say(boolean right, String format, Object... values) {
        good &= right;
        System.out.printf(Locale.ROOT, "- %s: " + format + "%n", prepend(right ? "good" : "WRONG", values));
    }

    private static Object[] prepend(Object first, Object[] rest) {
        Object[] all = Arrays.copyOf(rest, rest.length + 1);
        System.arraycopy(rest, 0, all, 1, rest.length);
        all[0] = first;
        return all;
    }
}
