package io.github.chimelocal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each health check starts a Java process, so a container that is ready must not be checked often. */
class DockerfileTest {

    @Test
    void healthCheckStartsJavaTwiceAMinuteAtMost() throws IOException {
        assertThat(healthCheck("interval")).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void healthCheckFindsAContainerReadyWithinASecondOrTwo() throws IOException {
        assertThat(healthCheck("start-interval")).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(healthCheck("start-period")).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    }

    private static Duration healthCheck(String option) throws IOException {
        Matcher found = Pattern.compile("^HEALTHCHECK (?:.* )?--" + option + "=(\\S+)", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("Dockerfile")));
        assertThat(found.find()).as("HEALTHCHECK has --%s", option).isTrue();
        assertThat(found.group(1)).as("--%s in seconds", option).matches("\\d+s");
        return Duration.parse("PT" + found.group(1));
    }
}
