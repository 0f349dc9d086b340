import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Receives events, and counts the meetings that began and ended. */
final class Sink implements AutoCloseable {

    private final ExecutorService pool = Executors.newFixedThreadPool(4);
    private final HttpServer server;
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    Sink(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::receive);
        server.setExecutor(pool);
        server.start();
    }

    int started() {
        return started.get();
    }

    int ended() {
        return ended.get();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String event = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (event.contains("\"chime:MeetingStarted\"")) {
            started.incrementAndGet();
        } else if (event.contains("\"chime:MeetingEnded\"")) {
            ended.incrementAndGet();
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
    }
}
