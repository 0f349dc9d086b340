package io.github.chimelocal.wirediff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Sends each exchange to two servers with the same settings and compares what comes back. */
final class Comparison implements AutoCloseable {

    private static final int EXCHANGES_PER_SECOND = 40;

    private final Settings settings;
    private final List<Difference> differences = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Side before;
    private final Side after;
    private int count;

    private Comparison(Settings settings, Side before, Side after) {
        this.settings = settings;
        this.before = before;
        this.after = after;
    }

    static Comparison start(Settings settings, Path oldJar, Path newJar, Path directory)
            throws IOException, InterruptedException {
        Path logs = directory.resolve(settings.name());
        var before = new Side(StartedJar.start(oldJar, logs.resolve("old"), settings.arguments()));
        var after = new Side(StartedJar.start(newJar, logs.resolve("new"), settings.arguments()));
        var comparison = new Comparison(settings, before, after);
        comparison.freeze();
        return comparison;
    }

    int count() {
        return count;
    }

    List<Difference> differences() {
        return differences;
    }

    Settings settings() {
        return settings;
    }

    /** Stops both clocks at the same instant. */
    void freeze() {
        sendControl("PUT", "/_chime/clock", "{\"now\":\"2026-01-15T10:00:00Z\",\"frozen\":true}");
    }

    /** Sends a call to the control API as the settings require it. */
    void sendControl(String method, String path, String body) {
        Exchange exchange = Exchange.of("control", settings.control(method, path, body));
        sendAsIs(side -> exchange, (side, transcript) -> {});
    }

    void send(Exchange exchange) {
        send(side -> exchange);
    }

    void send(Function<Side, Exchange> exchange) {
        send(exchange, (side, transcript) -> {});
    }

    /**
     * Sends an exchange to both.
     *
     * @param exchange makes it with the ids of one side
     * @param reader gets what came back from each side
     */
    void send(Function<Side, Exchange> exchange, BiConsumer<Side, Transcript> reader) {
        int number = count;
        sendAsIs(side -> settings.adapt(exchange.apply(side), number), reader);
        if (settings.isThrottled() && count % EXCHANGES_PER_SECOND == 0) {
            sendControl("POST", "/_chime/clock/advance", "{\"by\":\"1s\"}");
        }
    }

    private void sendAsIs(Function<Side, Exchange> exchange, BiConsumer<Side, Transcript> reader) {
        Exchange sent = exchange.apply(before);
        Exchange other = exchange.apply(after);
        var left = CompletableFuture.supplyAsync(() -> before.send(sent), threads);
        var right = CompletableFuture.supplyAsync(() -> after.send(other), threads);
        compare(sent, left.join(), right.join());
        reader.accept(before, left.join());
        reader.accept(after, right.join());
    }

    private void compare(Exchange sent, Transcript left, Transcript right) {
        count++;
        String one = before.comparable(left);
        String other = after.comparable(right);
        if (!one.equals(other)) {
            differences.add(new Difference(settings.name(), count, sent, one, other));
        }
    }

    /** Compares what both servers remember of calls, events and meetings. */
    void sendForRecords() {
        sendControl("GET", "/_chime/requests", "");
        sendControl("GET", "/_chime/events", "");
        sendControl("GET", "/_chime/state", "");
    }

    /** Calls both servers in a way of their own and returns what it made of the old one. */
    <T> T call(Function<Side, T> way) {
        return List.of(way.apply(before), way.apply(after)).get(0);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        before.close();
        after.close();
    }
}
