package io.github.chimelocal.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.ChimeLocalApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chime Local in a process of its own, on a free port. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Chime Local is ready: .*:(\\d+)$");

    private final Process process;
    private final int port;
    private final CompletableFuture<List<String>> laterLines;

    private ServerProcess(Process process, int port, BufferedReader output) {
        this.process = process;
        this.port = port;
        this.laterLines = CompletableFuture.supplyAsync(() -> output.lines().toList());
    }

    static ServerProcess start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ChimeLocalApplication.class.getName(),
                "--chime.port=0"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("CHIME_") || name.equals("JAVA_TOOL_OPTIONS"));
        Process process = builder.start();
        BufferedReader output = process.inputReader();
        var before = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return new ServerProcess(process, Integer.parseInt(ready.group(1)), output);
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("It did not start: " + before);
    }

    int port() {
        return port;
    }

    /** Asks it to end, as Docker and Ctrl-C do. */
    void terminate() {
        process.destroy();
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** Returns what it said after it was ready; it must have ended. */
    List<String> laterLines() throws Exception {
        return laterLines.get(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
