package io.github.chimelocal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class CommandLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @LocalServerPort
    private int port;

    @Test
    void servesWithoutArgumentsAndWithSettings() {
        assertThat(run(Map.of())).isEmpty();
        assertThat(run(Map.of(), "--chime.port=4570")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--version"})
    void tellsItsVersion(String word) {
        assertThat(run(Map.of(), word)).hasValue(0);
        assertThat(out.toString(UTF_8)).matches("Chime Local \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void tellsWhatCanBeAskedFor(String word) {
        assertThat(run(Map.of(), word)).hasValue(0);
        assertThat(out.toString(UTF_8)).contains("--chime.", "health", "version", "help", "CHIME_JAVA_OPTS");
    }

    @Test
    void findsTheServerReadyOnThePortOfTheVariable() {
        assertThat(run(Map.of("CHIME_PORT", Integer.toString(port)), "health")).hasValue(0);
    }

    @Test
    void prefersThePortOfTheArgument() {
        assertThat(run(Map.of("CHIME_PORT", "1"), "health", "--chime.port=" + port))
                .hasValue(0);
        assertThat(run(Map.of("CHIME_PORT", Integer.toString(port)), "health", "--chime.port=1"))
                .hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "none", ""})
    void findsNothingReadyWhereNothingListens(String nowhere) {
        assertThat(run(Map.of("CHIME_PORT", nowhere), "health")).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "health, --chime.host=0.0.0.0, --chime.port=<port>",
        "version, --verbose, nothing",
        "help, serve, nothing"
    })
    void refusesInOneLineWhatTheWordDoesNotTake(String word, String argument, String allowed) {
        assertThat(run(Map.of(), word, argument)).hasValue(1);
        assertThat(err.toString(UTF_8))
                .isEqualToIgnoringNewLines(
                        "Chime Local: unknown argument " + argument + "; allowed is " + allowed + "\n");
        assertThat(out.size()).isZero();
    }

    private OptionalInt run(Map<String, String> environment, String... arguments) {
        return new CommandLine(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), environment)
                .run(arguments);
    }
}
