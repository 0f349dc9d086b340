package io.github.chimelocal.wirediff;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;

/**
 * Records each connection of the tests that call a started server, if the system property {@code wire-diff.recording} names
 * a file.
 *
 * <p>It gives the tests the port of a proxy, so that a new test is recorded without a change here or there.
 */
final class Recorder implements ApplicationListener<ApplicationReadyEvent> {

    private static final @Nullable String FILE = System.getProperty("wire-diff.recording");
    private static final List<RecordedConnection> CONNECTIONS = new ArrayList<>();

    static {
        if (FILE != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> write(Path.of(FILE))));
        }
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        var environment = ready.getApplicationContext().getEnvironment();
        Integer port = environment.getProperty("local.server.port", Integer.class);
        if (FILE != null && port != null) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("recorder", Map.of("local.server.port", listen(port))));
        }
    }

    private static int listen(int port) {
        try {
            var listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            var thread = new Thread(() -> accept(listener, port), "recorder");
            thread.setDaemon(true);
            thread.start();
            return listener.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void accept(ServerSocket listener, int port) {
        try {
            while (true) {
                RecordedConnection connection = RecordedConnection.between(listener.accept(), port);
                synchronized (CONNECTIONS) {
                    CONNECTIONS.add(connection);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file) {
        synchronized (CONNECTIONS) {
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                for (RecordedConnection connection : CONNECTIONS) {
                    connection.recording().write(out);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
