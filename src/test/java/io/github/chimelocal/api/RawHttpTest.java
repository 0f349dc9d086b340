package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.ERRORS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Tomcat refuses by itself leaves in AWS's form as well. */
@Fidelity(
        value = OURS,
        topic = ERRORS,
        what = "form of what Tomcat refuses, such as a broken request line",
        answer = "the same, 400 `BadRequestException`; the connection is closed")
@RunningServer
class RawHttpTest {

    private static final String LINE = "GET /meetings/6f1d0c1e-0000-4000-8000-000000002713 HTTP/1.1";

    private final int port;
    private final Client client;

    RawHttpTest(@LocalServerPort int port) {
        this.port = port;
        this.client = Client.of(port);
    }

    @AfterEach
    void goesOnServing() {
        client.startMeeting();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE",
                "GET",
                "GET /meetings HTTP/x",
                "GET meetings HTTP/1.1",
                "G@T /meetings HTTP/1.1",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000"
            })
    void refusesABrokenRequestLine(String line) throws IOException {
        assertRefused(line + "\r\nHost: localhost\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", ">", "\"", "{", "}", "|", "\\", "^", "`", "é", "\u007f", "\u0001"})
    void refusesIllegalCharactersInAPath(String character) throws IOException {
        assertRefused(RawHttp.request("GET /meetings/a" + character + "b HTTP/1.1"));
    }

    @Test
    void refusesAPathThatClimbsAboveTheRoot() throws IOException {
        assertRefused(RawHttp.request("GET /../meetings HTTP/1.1"));
    }

    @Test
    void refusesAnEndlessPath() throws IOException {
        assertRefused(RawHttp.request("GET /meetings/" + "a".repeat(20_000) + " HTTP/1.1"));
    }

    @Test
    void refusesAHeaderOf20Kilobytes() throws IOException {
        assertRefused(RawHttp.request(LINE, "Authorization: " + "a".repeat(20_000)));
    }

    @Test
    void refusesTooManyHeaders() throws IOException {
        String[] headers = new String[2_000];
        Arrays.setAll(headers, "X-%d: a"::formatted);

        assertRefused(RawHttp.request(LINE, headers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bad Header: x", "Bad(Header): x", "No colon", ": x", "X: a\u0000b"})
    void refusesIllegalHeaders(String header) throws IOException {
        assertRefused(RawHttp.request(LINE, header));
    }

    @Test
    void refusesARequestWithoutAHost() throws IOException {
        assertRefused(LINE + "\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: a", "Host: localhost"})
    void refusesARequestWithTwoHosts(String second) throws IOException {
        assertRefused(RawHttp.request(LINE, second));
    }

    @Test
    void refusesAnIllegalHost() throws IOException {
        assertRefused(LINE + "\r\nHost: a b\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "-1", "abc", "99999999999999999999", "2, 3"})
    void refusesAConflictingOrImpossibleContentLength(String other) throws IOException {
        assertRefused(RawHttp.requestWithBody("POST /meetings HTTP/1.1", "{}", "Content-Length: " + other));
    }

    @Test
    void refusesBrokenChunks() throws IOException {
        assertRefused(
                RawHttp.request("POST /meetings HTTP/1.1", "Transfer-Encoding: chunked") + "zz\r\n{}\r\n0\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "nonsense"})
    void refusesATransferCodingThatItDoesNotKnow(String coding) throws IOException {
        assertRefused(RawHttp.request("POST /meetings HTTP/1.1", "Transfer-Encoding: " + coding) + "{}");
    }

    @Test
    void refusesAVersionOfHttpThatItDoesNotKnow() throws IOException {
        assertRefused(RawHttp.request("GET /meetings HTTP/3.0"));
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "`OPTIONS *`",
            answer = "200 with the methods of the server in `Allow`, as HTTP has it; other methods with `*`: 400")
    @Test
    void answersToOptionsOfTheServer() throws IOException {
        RawHttp.Answer answer = RawHttp.send(port, RawHttp.request("OPTIONS * HTTP/1.1"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("Allow")).contains("GET", "POST", "PUT", "DELETE");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void refusesAnAsteriskWithAnotherMethod() throws IOException {
        assertRefused(RawHttp.request("GET * HTTP/1.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS * HTTP/3.0", "OPTIONS * NONSENSE"})
    void refusesABrokenLineWithAnAsterisk(String line) throws IOException {
        assertThat(RawHttp.send(port, line + "\r\nHost: localhost\r\n\r\n").status())
                .isEqualTo(400);
    }

    @Test
    void answersInAwsFormToAnExpectationThatItCannotMeet() throws IOException {
        AwsError.assertThat(RawHttp.send(port, RawHttp.request("GET /meetings HTTP/1.1", "Expect: miracles")))
                .is(417, "BadRequestException", "BadRequest");
    }

    @Test
    void answersToHttp10() throws IOException {
        AwsError.assertThat(RawHttp.send(port, "GET /meetings/x HTTP/1.0\r\n\r\n"))
                .isInvalid(AwsError.at("meetingId", AwsError.A_GUID));
    }

    @Test
    void answersToTheNextRequestOfAConnectionAfterARefusal() throws IOException {
        String refused = "GET /unknown HTTP/1.1\r\nHost: localhost\r\n\r\n";

        RawHttp.Answer second = RawHttp.send(port, refused, RawHttp.request("POST /meetings HTTP/1.1"));

        assertThat(AwsError.assertThat(second).isBadRequest()).startsWith("3 validation errors detected");
    }

    private void assertRefused(String request) throws IOException {
        RawHttp.Answer answer = RawHttp.send(port, request);

        assertThat(AwsError.assertThat(answer).isBadRequest()).doesNotContain("<html", "Tomcat");
        assertThat(answer.headers()).doesNotContainKey("Server");
    }
}
