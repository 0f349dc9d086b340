package io.github.chimelocal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ControlPathsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/_chime", "/_chime/", "/_chime/health", "/%5Fchime/health", "/_chime;a=b/health"})
    void containTheRootAndWhatIsBelow(String uri) {
        assertThat(ControlPaths.contains(requestTo("", uri))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "/", "/_chimera", "/meetings/_chime", "//_chime", "/x/../_chime", "_chime"})
    void containNoPathOfAwsSide(String uri) {
        assertThat(ControlPaths.contains(requestTo("", uri))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/app/_chime/health, true", "/app/meetings, false"})
    void beginAfterTheContextPath(String uri, boolean contains) {
        assertThat(ControlPaths.contains(requestTo("/app", uri))).isEqualTo(contains);
    }

    private static MockHttpServletRequest requestTo(String contextPath, String uri) {
        var request = new MockHttpServletRequest("GET", uri);
        request.setContextPath(contextPath);
        return request;
    }
}
