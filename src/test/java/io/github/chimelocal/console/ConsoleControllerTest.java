package io.github.chimelocal.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class ConsoleControllerTest {

    @LocalServerPort
    private int port;

    private BrowserClient page;

    @BeforeEach
    void open() {
        page = new BrowserClient(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/_chime/console/ | text/html;charset=UTF-8",
                "/_chime/console/index.html | text/html;charset=UTF-8",
                "/_chime/console/console.css | text/css;charset=UTF-8",
                "/_chime/console/app.js | text/javascript;charset=UTF-8",
                "/_chime/console/icon.svg | image/svg+xml"
            })
    void servesEachFileAsWhatItIs(String path, String type) {
        Response file = page.get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo(type);
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(file.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(file.asByteArray()).isNotEmpty();
    }

    @Test
    void letsThePageLoadNothingButItsOwnFiles() {
        String policy = page.get("/_chime/console/").header("Content-Security-Policy");

        assertThat(policy.split("; "))
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "img-src 'self' data:",
                        "connect-src 'self'",
                        "base-uri 'none'",
                        "form-action 'none'",
                        "frame-ancestors 'none'",
                        "require-trusted-types-for 'script'")
                .noneMatch(directive -> directive.contains("unsafe"));
    }

    @Test
    void sendsAFileOnceUntilItChanges() {
        String tag = page.get("/_chime/console/app.js").header("ETag");

        Response again = page.get("/_chime/console/app.js", Map.of("If-None-Match", tag));

        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(page.get("/_chime/console/console.css").header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void answersHeadAsItAnswersGet() {
        Response file = page.get("/_chime/console/console.css");

        Response head = page.send("HEAD", "/_chime/console/console.css");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asByteArray()).isEmpty();
        assertThat(Stream.of("Content-Type", "Content-Length", "ETag", "Content-Security-Policy")
                        .map(head::header))
                .isEqualTo(Stream.of("Content-Type", "Content-Length", "ETag", "Content-Security-Policy")
                        .map(file::header)
                        .toList())
                .doesNotContainNull();
    }

    @Test
    void addsTheSlashThatThePageNeeds() {
        Response answer = page.get("/_chime/console");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/_chime/console/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_chime/console/unknown.js",
                "/_chime/console/APP.JS",
                "/_chime/console/app.js/",
                "/_chime/console/a/b",
                "/_chime/console/..%2Fapplication.properties",
                "/_chime/console/%2e%2e",
                "/_chime/consoles"
            })
    void hasNoOtherFiles(String path) {
        Response answer = page.get(path);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void takesNothing(String method) {
        Response answer = page.send(method, "/_chime/console/app.js");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Allow")).contains("GET");
    }

    @Test
    void turnsABrowserAwayUnderAForeignName() {
        Response answer = page.get("/_chime/console/", Map.of("Host", "rebound.example", "User-Agent", "Mozilla/5.0"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("detail")).contains("chime.allowed-hosts");
    }

    @Test
    void showsABrowserThatKnowsNoPathToThePage() {
        Response answer = page.get("/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/_chime/console/");
        assertThat(answer.header("Vary")).isEqualTo("Accept");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, */*",
        "GET, /, application/json",
        "HEAD, /, text/html",
        "POST, /, text/html",
        "GET, /index.html, text/html",
    })
    void answersEverybodyElseAsAwsWould(String method, String path, String accept) {
        Response answer = page.send(method, path, Map.of("Accept", accept));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("UnknownOperationException");
    }

    @Test
    void isNoCallThatTheJournalKnows() {
        String account = "0".repeat(12);
        int before = calls(account);

        page.get("/");
        page.get("/_chime/console/");

        assertThat(calls(account)).isEqualTo(before);
    }

    private int calls(String account) {
        return page.get("/_chime/requests/count?account=" + account).jsonPath().getInt("count");
    }
}
