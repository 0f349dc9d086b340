package io.github.chimelocal.wirediff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A jar that runs in a process of its own, on a free port, in a directory without settings. */
record StartedJar(Process process, int port) implements AutoCloseable {

    private static final Pattern READY = Pattern.compile(" is ready: .*:(\\d+)\\R");
    private static final Duration MOST = Duration.ofSeconds(90);

    /** Starts it and returns when it is ready; the directory holds its log. */
    static StartedJar start(Path jar, Path directory, List<String> arguments) throws IOException, InterruptedException {
        Files.createDirectories(directory.resolve("empty"));
        Path log = directory.resolve("server.log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toAbsolutePath().toString(),
                "--chime.port=0",
                "--chime.ids.seed=1"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(directory.resolve("empty").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .keySet()
                .removeIf(name ->
                        name.startsWith("CHIME_") || name.startsWith("AWS_") || name.equals("JAVA_TOOL_OPTIONS"));
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new StartedJar(process, port(process, log));
    }

    private static int port(Process process, Path log) throws IOException, InterruptedException {
        for (long start = System.nanoTime(); System.nanoTime() - start < MOST.toNanos(); ) {
            Matcher ready = READY.matcher(Files.readString(log));
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("The server did not start: " + Files.readString(log));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
