package io.github.chimelocal.event.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A server that writes down what it is sent, and answers as told. */
final class RecordingHttpServer implements AutoCloseable {

    private final List<ReceivedRequest> calls = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Function<ReceivedRequest, CannedResponse> answers = call -> new CannedResponse(200, "");

    /** What was sent. */
    record ReceivedRequest(String method, URI uri, com.sun.net.httpserver.Headers headers, String body) {

        @Nullable
        String header(String name) {
            return headers.getFirst(name);
        }

        /** Returns the access key id, date, Region and service that the request was signed for. */
        String scope() {
            return Objects.requireNonNull(header("Authorization")).replaceAll(".*Credential=([^,]*),.*", "$1");
        }
    }

    /** What to answer. */
    record CannedResponse(int status, String body) {}

    /** Listens on a free port of this host. */
    RecordingHttpServer() {
        this(0);
    }

    RecordingHttpServer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    RecordingHttpServer answering(Function<ReceivedRequest, CannedResponse> other) {
        answers = other;
        return this;
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    List<ReceivedRequest> calls() {
        return calls;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var call = new ReceivedRequest(
                exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body);
        calls.add(call);
        CannedResponse answer = answers.apply(call);
        byte[] bytes = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
