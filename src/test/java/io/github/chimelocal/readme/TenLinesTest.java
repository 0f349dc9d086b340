package io.github.chimelocal.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.chimelocal.RunningServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Compiles and runs the test that the README shows, on a server of its own, since it resets everything. */
@RunningServer
@TestPropertySource(properties = "chime.account-id=000000000010")
class TenLinesTest {

    private static final Pattern SNIPPET = Pattern.compile("```java\n([^`]*class (RetryTest) [^`]*)```");

    @TempDir
    private Path directory;

    @LocalServerPort
    private int port;

    @Test
    void passAsTheyStandInTheReadme() throws Exception {
        Matcher snippet = SNIPPET.matcher(Files.readString(Path.of("README.md")));
        assertThat(snippet.find()).isTrue();
        compile(snippet.group(2), snippet.group(1).replace("127.0.0.1:4560", "127.0.0.1:" + port));

        TestExecutionSummary summary = run(snippet.group(2));

        var failures = new StringWriter();
        summary.printFailuresTo(new PrintWriter(failures));
        assertThat(summary.getTestsSucceededCount()).as(failures.toString()).isEqualTo(1);
    }

    private void compile(String name, String source) throws IOException {
        Path file = Files.writeString(directory.resolve(name + ".java"), source);
        var complaints = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            complaints,
                            files,
                            null,
                            List.of("-d", directory.toString(), "-proc:none"),
                            null,
                            files.getJavaFileObjects(file))
                    .call();
            assertThat(compiled).as(complaints.toString()).isTrue();
        }
    }

    private TestExecutionSummary run(String name) throws Exception {
        var listener = new SummaryGeneratingListener();
        try (var classes = new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, getClass().getClassLoader())) {
            var request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(classes.loadClass(name)))
                    .build();
            LauncherFactory.create().execute(request, listener);
        }
        return listener.getSummary();
    }
}
