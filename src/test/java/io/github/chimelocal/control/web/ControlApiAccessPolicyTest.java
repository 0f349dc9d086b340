package io.github.chimelocal.control.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.control.web.ControlApiAccessPolicy.Denial;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

class ControlApiAccessPolicyTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final ControlApiAccessPolicy access = new ControlApiAccessPolicy(true, null, List.of("Dev.Example"));
    private final MockHttpServletRequest request = request("POST", "/_chime/reset", "localhost:4560");

    @Test
    void admitsWhoeverIsNoBrowser() {
        assertThat(access.check(request("POST", "/_chime/reset", "chime.example:4560")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:4560",
                "127.0.0.1:4560",
                "[::1]:4560",
                "chime",
                "chime:4560",
                "app.localhost:4560",
                "host.docker.internal:4560",
                "chime.default.svc.cluster.local",
                "dev.example:4560",
                "dev.example."
            })
    void admitsABrowserUnderNamesOfThisMachine(String host) {
        assertThat(access.check(browsing("GET", host))).isEmpty();
        assertThat(access.check(browsing("POST", host))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_chime/info", "/_chime/health", "/_chime/console/", "/_chime/no/such"})
    void refusesWhoAsksForLeaveToComeFromElsewhere(String path) {
        MockHttpServletRequest preflight = request("OPTIONS", path, "localhost:4560");
        preflight.addHeader("Origin", "http://app.example");
        preflight.addHeader("Access-Control-Request-Method", "GET");

        assertForbidden(access.check(preflight), "another origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rebound.example:4560",
                "localhost.example",
                "127.0.0.1.nip.io:4560",
                "dev.example.org",
                "notinternal.com",
                "[::1].example"
            })
    void turnsABrowserAwayUnderOtherNames(String host) {
        assertForbidden(access.check(browsing("GET", host)), "chime.allowed-hosts");
    }

    @ParameterizedTest
    @CsvSource({"Origin, http://rebound.example", "Sec-Fetch-Site, same-origin"})
    void knowsABrowserByWhatOnlyBrowsersSend(String header, String value) {
        MockHttpServletRequest reading = request("GET", "/_chime/meetings", "rebound.example");
        reading.addHeader(header, value);

        assertForbidden(access.check(reading), "rebound.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:3000", "https://evil.example", "null", "localhost:4560", "http://localhost"})
    void letsNoPageOfAnotherOriginChangeAnything(String origin) {
        request.addHeader("Origin", origin);

        assertForbidden(access.check(request), "another origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void believesABrowserThatSaysWhereThePageIsFrom(String site) {
        request.addHeader("Sec-Fetch-Site", site);

        assertForbidden(access.check(request), "another origin");
    }

    @Test
    void letsItsOwnPagesChangeThings() {
        request.addHeader("Origin", "http://localhost:4560");
        request.addHeader("Sec-Fetch-Site", "same-origin");

        assertThat(access.check(request)).isEmpty();
    }

    @Test
    void letsPagesOfAnotherOriginAskWhatTheyCannotRead() {
        MockHttpServletRequest reading = browsing("GET", "localhost:4560");
        reading.addHeader("Origin", "https://evil.example");

        assertThat(access.check(reading)).isEmpty();
    }

    @Test
    void wantsTheTokenIfThereIsOne() {
        var guarded = new ControlApiAccessPolicy(true, "sesame", List.of());
        assertForbidden(guarded.check(request), "chime.control.token");

        request.addHeader("Authorization", "Bearer sesame");

        assertThat(guarded.check(request)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer sesam", "Bearer sesame1", "sesame", "Basic sesame", "Bearer "})
    void takesNoOtherToken(String authorization) {
        request.addHeader("Authorization", authorization);

        assertForbidden(new ControlApiAccessPolicy(true, "sesame", List.of()).check(request), "chime.control.token");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /_chime/console",
        "GET, /_chime/console/",
        "HEAD, /_chime/console/app.js",
        "GET, /_chime/console/icon.svg"
    })
    void wantsNoTokenForThePage(String method, String path) {
        assertThat(new ControlApiAccessPolicy(true, "sesame", List.of()).check(request(method, path, "chime")))
                .isEmpty();
    }

    /** Spring maps the path as it is sent, Tomcat shows it without dots: neither may pass for the page. */
    @ParameterizedTest
    @CsvSource({
        "GET, /_chime/consoles, /_chime/consoles",
        "GET, /_chime/meetings/../console/, /_chime/console/",
        "GET, /_chime//console/, /_chime/console/",
        "GET, /%5Fchime/console/, /_chime/console/",
        "POST, /_chime/console/, /_chime/console/"
    })
    void wantsTheTokenForWhateverIsNotThePage(String method, String sent, String resolved) {
        MockHttpServletRequest asking = request(method, sent, "chime");
        asking.setServletPath(resolved);

        assertForbidden(new ControlApiAccessPolicy(true, "sesame", List.of()).check(asking), "chime.control.token");
    }

    @Test
    void canBeSwitchedOff() {
        assertThat(new ControlApiAccessPolicy(false, null, List.of()).check(request))
                .hasValueSatisfying(objection -> {
                    assertThat(objection.status()).isEqualTo(HttpStatus.NOT_FOUND);
                    assertThat(objection.detail()).contains("chime.control.enabled");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_chime/health", "/_chime/health/liveness"})
    void hasHealthForEverybody(String path) {
        assertThat(new ControlApiAccessPolicy(false, "sesame", List.of()).check(request("GET", path, "chime.example")))
                .isEmpty();
    }

    private static MockHttpServletRequest browsing(String method, String host) {
        MockHttpServletRequest browsing = request(method, "/_chime/meetings", host);
        browsing.addHeader("User-Agent", FIREFOX);
        return browsing;
    }

    private static MockHttpServletRequest request(String method, String path, String host) {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.addHeader("Host", host);
        return request;
    }

    private static void assertForbidden(Optional<Denial> objection, String detail) {
        assertThat(objection).hasValueSatisfying(refusal -> {
            assertThat(refusal.status()).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(refusal.detail()).contains(detail);
        });
    }
}
