import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Receives events, and counts the meetings that began and ended; an event whose receipt got lost comes once more. */
final class Sink implements AutoCloseable {

    private static final Pattern MEETING = Pattern.compile("\"meetingId\":\"([^\"]+)\"");

    private final Set<String> living = ConcurrentHashMap.newKeySet();
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
        Matcher meeting = MEETING.matcher(event);
        if (!meeting.find()) {
            throw new IOException("No meeting is named in " + event);
        }
        if (event.contains("\"chime:MeetingStarted\"") && living.add(meeting.group(1))) {
            started.incrementAndGet();
        } else if (event.contains("\"chime:MeetingEnded\"") && living.remove(meeting.group(1))) {
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
