package io.github.chimelocal.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.ChimeLocalApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Starts the process as a user does, and reads what it says before it ends. */
class StartTest {

    private static final String KNOWN = String.join(", ", KnownSettings.NAMES);

    @Test
    void endsWithOneLineForAnUnknownSetting() throws Exception {
        Ended process = start(Map.of(), "--chime.prot=4570");

        assertThat(process.exitCode()).isEqualTo(1);
        assertThat(process.lines())
                .singleElement()
                .asString()
                .endsWith("ERROR Chime Local cannot start: unknown setting chime.prot=4570; known are " + KNOWN);
    }

    @Test
    void endsWithOneLineForInvalidSettings() throws Exception {
        Ended process = start(Map.of("CHIME_ACCOUNT_ID", "12"), "--chime.port=70000");

        assertThat(process.exitCode()).isEqualTo(1);
        assertThat(process.lines())
                .singleElement()
                .asString()
                .endsWith("ERROR Chime Local cannot start: chime.account-id: '12' is not 12 digits;"
                        + " chime.port: '70000' is not a number from 0 to 65535");
    }

    @Test
    void endsWithOneLineForAPortInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended process = start(Map.of(), "--chime.port=" + taken.getLocalPort());

            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.lines())
                    .singleElement()
                    .asString()
                    .endsWith("ERROR Chime Local cannot start: port " + taken.getLocalPort()
                            + " is in use; choose another one with --chime.port=PORT or CHIME_PORT");
        }
    }

    @Test
    void endsWithOneLineForAnAddressOfAnotherMachine() throws Exception {
        Ended process = start(Map.of(), "--chime.host=192.0.2.1");

        assertThat(process.exitCode()).isEqualTo(1);
        assertThat(process.lines())
                .singleElement()
                .asString()
                .endsWith("chime.host: '192.0.2.1' is not an address of this machine or a name of one");
    }

    @Test
    void warnsOfAVariableThatIsNoSettingAndEndsTheStartWithTheLineToActUpon() throws Exception {
        Process process = launch(Map.of("CHIME_FOO", "1", "CHIME_ACCOUNT_ID", "111122223333"), "--chime.port=0");
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine())
                    .endsWith(" WARN Environment variable CHIME_FOO is not a setting of Chime Local; it is ignored");
            assertThat(output.readLine())
                    .containsPattern(
                            " INFO Chime Local is ready: set AWS_ENDPOINT_URL_CHIME_SDK_MEETINGS=http://127.0.0.1:\\d+$");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void loadsNothingOfTheAwsSdkBeforeThereIsAnEventToDeliver() throws Exception {
        Process process = launch(
                Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load"),
                "--chime.port=0",
                "--chime.events.endpoint=http://127.0.0.1:1",
                "--chime.events.webhook=http://127.0.0.1:1");
        try (BufferedReader output = process.inputReader()) {
            List<String> loaded = output.lines()
                    .takeWhile(line -> !line.contains("Chime Local is ready"))
                    .toList();

            assertThat(loaded).anyMatch(line -> line.contains(" io.github.chimelocal.notify.Notifier "));
            assertThat(loaded).noneMatch(line -> line.contains(" software.amazon."));
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private static Ended start(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Process process = launch(environment, arguments);
        try (BufferedReader output = process.inputReader()) {
            List<String> lines = output.lines().toList();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), lines);
        }
    }

    private static Process launch(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ChimeLocalApplication.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("CHIME_") || name.equals("JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private record Ended(int exitCode, List<String> lines) {}
}
