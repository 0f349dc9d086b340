package io.github.chimelocal.control.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Listens to the stream as a browser does. */
public final class StreamClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private final Thread reader = new Thread(this::read, "listener");

    public record Message(String id, String event, String data) {

        static final Message END = new Message("", "end of stream", "");

        public JsonPath json() {
            return JsonPath.from(data);
        }
    }

    private StreamClient(HttpResponse<InputStream> response) {
        this.response = response;
        reader.setDaemon(true);
        reader.start();
    }

    public static StreamClient from(int port, @Nullable String lastEventId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/_chime/stream".formatted(port)))
                .header("Accept", "text/event-stream")
                .timeout(PATIENCE);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new StreamClient(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), BodyHandlers.ofInputStream()));
    }

    int status() {
        return response.statusCode();
    }

    @Nullable
    String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** Waits for the next message. */
    Message next() throws InterruptedException {
        Message message = messages.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(message).as("a message within %s", PATIENCE).isNotNull();
        return message;
    }

    /** Waits for so many messages of what a test looks at, and leaves out the others. */
    public List<Message> next(int count, Predicate<Message> wanted) throws InterruptedException {
        var found = new ArrayList<Message>();
        while (found.size() < count) {
            Message message = next();
            assertThat(message).isNotEqualTo(Message.END);
            if (wanted.test(message)) {
                found.add(message);
            }
        }
        return found;
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = "";
            String event = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring("id: ".length());
                } else if (line.startsWith("event: ")) {
                    event = line.substring("event: ".length());
                } else if (line.startsWith("data: ")) {
                    data = line.substring("data: ".length());
                } else if (line.isEmpty() && !data.isEmpty()) {
                    messages.add(new Message(id, event, data));
                    data = "";
                }
            }
            messages.add(Message.END);
        } catch (IOException closed) {
            messages.add(Message.END);
        }
    }
}
