package io.github.chimelocal.config.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.chimelocal.ChimeLocalApplication;
import io.github.chimelocal.config.properties.SettingNames;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts the process as a user does, and reads what it says before it ends. */
class StartTest {

    private static final String KNOWN = String.join(", ", SettingNames.NAMES);

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chime   | SSL bundle name 'chime' cannot be found
            missing | Error reading certificate or key from file 'missing.pem'
            """)
    void endsWithOneLineForTlsThatCannotBe(String bundle, String why) throws Exception {
        Ended process = start(
                Map.of("SPRING_SSL_BUNDLE_PEM_MISSING_KEYSTORE_CERTIFICATE", "missing.pem"),
                "--chime.port=0",
                "--server.ssl.bundle=" + bundle);

        assertThat(process.exitCode()).isEqualTo(1);
        assertThat(process.lines())
                .singleElement()
                .asString()
                .endsWith("ERROR Chime Local cannot start: no TLS by server.ssl and spring.ssl.bundle: " + why);
    }

    @ParameterizedTest
    @CsvSource({
        "serve, serve",
        "--foo=bar, --foo",
        "--server.prot=1, --server.prot",
        "--server.jetty.threads.max=1, --server.jetty.threads.max",
        "-p, -p",
        "--, --"
    })
    void endsWithOneLineForAnArgumentThatNobodyReads(String argument, String named) throws Exception {
        Ended process = start(Map.of(), "--logging.level.root=warn", argument);

        assertThat(process.exitCode()).isEqualTo(1);
        assertThat(process.lines())
                .singleElement()
                .asString()
                .endsWith("ERROR Chime Local cannot start: unknown argument " + named
                        + "; allowed are settings such as --chime.port=4570 and Spring Boot's own such as --debug,"
                        + " or one of health, version, help alone");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SERVER_PORT    | 4571      | --chime.port=4570      | chime.port is '4570', but server.port is '4571'
            SERVER_ADDRESS | 127.0.0.1 | --chime.host=localhost | chime.host is 'localhost', but server.address is '127.0.0.1'
            """)
    void endsWithOneLineForSettingsThatContradictEachOther(
            String variable, String value, String argument, String explanation) throws Exception {
        Ended process = start(Map.of(variable, value), argument);

        assertThat(process.exitCode()).isEqualTo(1);
        assertThat(process.lines())
                .singleElement()
                .asString()
                .endsWith("ERROR Chime Local cannot start: " + explanation + ": set only one of them");
    }

    @Test
    void takesVariablesOfSpringBoot() throws Exception {
        int port = freePort();
        Map<String, String> variables = Map.of(
                "SERVER_PORT", String.valueOf(port),
                "SERVER_SERVLET_CONTEXTPATH", "/app",
                "SERVER_COMPRESSION_ENABLED", "true");
        Process process = launch(variables);
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).endsWith("=http://127.0.0.1:" + port + "/app");
            RestAssured.given()
                    .port(port)
                    .header("Accept-Encoding", "gzip")
                    .get("/app/_chime/openapi.json")
                    .then()
                    .statusCode(200)
                    .header("Content-Encoding", "gzip");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void warnsOfWhatHasNoEffectOfSpringBoot() throws Exception {
        Process process = launch(
                Map.of(
                        "MANAGEMENT_SERVER_PORT", "1",
                        "SERVER_PROT", "1",
                        "SPRING_JACKSON_TIMEZONE", "UTC",
                        "SPRING_PROFILES_ACTIVE", "none"),
                "--chime.port=0",
                "--spring.mvc.servlet.path=/x");
        try (BufferedReader output = process.inputReader()) {
            List<String> warnings = output.lines()
                    .takeWhile(line -> !line.contains("Chime Local is ready"))
                    .map(line -> line.replaceFirst("^.* WARN ", ""))
                    .toList();

            assertThat(warnings)
                    .containsExactly(
                            "Environment variable SERVER_PROT is not a setting of Spring Boot; it is ignored",
                            "MANAGEMENT_SERVER_PORT has no effect in Chime Local; it is ignored",
                            "SPRING_JACKSON_TIMEZONE has no effect in Chime Local; it is ignored",
                            "spring.mvc.servlet.path has no effect in Chime Local; it is ignored");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "none", textBlock = """
            none                                   | there is none of that name
            {"version":2}                          | 'version' must be 1, which is the only version that is understood here
            {"version":1,"meetings":[              | The document is not valid JSON: line 2, column 1
            {"version":1,"meetings":[{}]}          | 'meetings[0].meetingId' must be a GUID such as 6f1d0c1e-5b7a-4a55-9d1e-7c64b1e92713
            """)
    void endsWithOneLineForAStateThatCannotBeLoaded(@Nullable String document, String reason, @TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("state.json");
        if (document != null) {
            Files.writeString(file, document + "\n");
        }

        Ended process = start(Map.of("CHIME_STATE_FILE", file.toString()), "--chime.port=0");

        assertThat(process.exitCode()).isEqualTo(1);
        assertThat(process.lines())
                .singleElement()
                .asString()
                .endsWith("ERROR Chime Local cannot start: chime.state.file: '%s' is not a file that can be loaded: %s"
                        .formatted(file, reason));
    }

    @Test
    void endsWithOneLineForAStateThatIsAFolder(@TempDir Path folder) throws Exception {
        Ended process = start(Map.of(), "--chime.state.file=" + folder);

        assertThat(process.exitCode()).isEqualTo(1);
        assertThat(process.lines())
                .singleElement()
                .asString()
                .endsWith("'%s' is not a file that can be loaded: it cannot be read: Is a directory".formatted(folder));
    }

    @Test
    void loadsTheMeetingsOfAFileBeforeItIsReady(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("state.json");
        Files.writeString(file, """
                {"version":1,"exportedAt":"2026-01-15T10:00:00Z","meetings":[{
                "meetingId":"6f1d0c1e-5b7a-4a55-9d1e-7c64b1e92713","account":"111122223333","region":"us-east-1",
                "createdAt":"2026-01-15T10:00:00Z","endsAt":"2026-01-16T10:00:00Z","latestEnd":"2026-01-16T10:00:00Z",
                "idleTimeout":"PT0S","tags":{},"replicas":[],"admitted":0,"attendees":[],
                "request":{"ClientRequestToken":"token","ExternalMeetingId":"room-7","MediaRegion":"us-east-1"}}]}
                """);

        Process process = launch(Map.of(), "--chime.port=0", "--chime.state.file=" + file);
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).endsWith(" INFO 1 meeting loaded from " + file);
            String ready = output.readLine();
            assertThat(ready).contains(" INFO Chime Local is ready");

            RestAssured.given()
                    .get(ready.substring(ready.indexOf("http")) + "/_chime/meetings")
                    .then()
                    .body("meetings.meeting.ExternalMeetingId", equalTo(List.of("room-7")));
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

            assertThat(loaded).anyMatch(line -> line.contains(" io.github.chimelocal.event.delivery.EventDispatcher "));
            assertThat(loaded).noneMatch(line -> line.contains(" software.amazon."));
            assertThat(loaded).noneMatch(line -> line.contains(" io.github.chimelocal.auth.SignatureV4Verifier "));
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void takesCredentialsFromOneVariableAndFromOneForEachPart() throws Exception {
        Process process = launch(
                Map.of(
                        "CHIME_AUTH_REQUIRED", "true",
                        "CHIME_AUTH_CREDENTIALS_0_ACCESSKEYID", "AKIDEXAMPLE",
                        "CHIME_AUTH_CREDENTIALS_0_SECRETACCESSKEY", "secret",
                        "CHIME_AUTH_CREDENTIALS_0_ACCOUNTID", "111122223333"),
                "--chime.port=0");
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).contains(" INFO Chime Local is ready: ");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Ended ended = start(
                Map.of("CHIME_AUTH_REQUIRED", "true", "CHIME_AUTH_CREDENTIALS", "AKID:secret,AKID:other"),
                "--chime.port=0");
        assertThat(ended.lines())
                .singleElement()
                .asString()
                .endsWith("chime.auth.credentials: '***' is not a list of different access key ids");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Ended start(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Process process = launch(environment, arguments);
        try (BufferedReader output = process.inputReader()) {
            List<String> lines = output.lines()
                    .peek(line -> {
                        if (line.contains("Chime Local is ready")) {
                            process.destroy();
                        }
                    })
                    .toList();
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
