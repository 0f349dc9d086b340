package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each request of a connection has its own answer, in order, and what follows a doubtful one is not answered. */
@RunningServer
class OddConnectionsTest extends OddHttp {

    private static final String POST = "POST /meetings HTTP/1.1";
    private static final String CLOSE = "Connection: close";

    /** Fewer than the threads that Tomcat has where there are no virtual ones. */
    private static final int SLOW_ONES = 150;

    private String meeting = "";

    OddConnectionsTest(@LocalServerPort int port) {
        super(port);
    }

    @BeforeEach
    void startMeeting() {
        meeting = client.startMeeting();
    }

    @Fidelity(value = OURS, topic = REQUESTS, what = "HTTP/1.0", answer = "answered")
    @ParameterizedTest
    @ValueSource(strings = {"", "Host: localhost\r\n", "Host:\r\n", "Connection: close\r\n"})
    void endWithTheAnswerInHttp10(String headers) throws IOException {
        String get = "GET /meetings/" + meeting + " HTTP/1.0\r\n" + headers + "\r\n";

        List<RawHttp.Answer> answers = RawHttp.untilClosed(port, get + get);

        assertThat(answers).hasSize(1);
        assertMeeting(answers.get(0));
    }

    @Test
    void takeABodyInHttp10ButNoChunks() throws IOException {
        String body = Body.meeting().toString();
        String post = "POST /meetings HTTP/1.0\r\n";

        assertMeeting(RawHttp.send(port, post + length(body) + "\r\n\r\n" + body));
        AwsError.assertThat(RawHttp.send(port, post + CHUNKED + "\r\n\r\n2\r\n{}\r\n0\r\n\r\n"))
                .isBadRequest();
        AwsError.assertThat(RawHttp.send(port, post + "\r\n" + body)).isBadRequest();
    }

    @Test
    void goOnInHttp10WhenAsked() throws IOException {
        String get = "GET /meetings/" + meeting + " HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";

        assertMeeting(RawHttp.send(port, get, get));
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "connection",
            answer = "kept, also with requests that do not wait for answers")
    @Test
    void carryRequestsThatDoNotWaitForTheirAnswers() throws IOException {
        String other = client.startMeeting();
        String body = Body.meeting().toString();

        List<RawHttp.Answer> answers = RawHttp.untilClosed(
                port,
                begin("GET /meetings/" + meeting + " HTTP/1.1")
                        + begin("GET /unknown HTTP/1.1")
                        + begin(POST, length(body))
                        + body
                        + begin("DELETE /meetings/" + other + " HTTP/1.1")
                        + begin("GET /meetings/" + other + " HTTP/1.1")
                        + begin("GET /meetings/" + meeting + " HTTP/1.1", CLOSE));

        assertThat(statuses(answers)).containsExactly(200, 404, 200, 204, 404, 200);
        assertThat(answers.get(0).body())
                .contains(meeting)
                .isEqualTo(answers.get(5).body());
        AwsError.assertThat(answers.get(1)).isUnknownOperation(404);
        assertMeeting(answers.get(2));
        AwsError.assertThat(answers.get(4)).isNoSuchMeeting(other);
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "connection after a 400, 413 or 500",
            answer = "closed; what was sent behind is not answered")
    @ParameterizedTest
    @ValueSource(
            strings = {"GET /meetings/x HTTP/1.1", "GET /meetings/%zz HTTP/1.1", "NONSENSE", "GET /meetings HTTP/3.0"})
    void endWithABadRequestWhateverFollows(String bad) throws IOException {
        List<RawHttp.Answer> answers = RawHttp.untilClosed(
                port,
                begin("GET /meetings/" + meeting + " HTTP/1.1")
                        + begin(bad)
                        + begin("DELETE /meetings/" + meeting + " HTTP/1.1"));

        assertThat(answers).hasSize(2);
        assertMeeting(answers.get(0));
        AwsError.assertThat(answers.get(1)).isBadRequest();
        assertThat(answers.get(1).headers()).containsEntry("Connection", "close");
        assertThat(client.meeting(meeting)).containsEntry("MeetingId", meeting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/unknown", "/meetings/ID", "/meetings/" + NOBODY + "/transcription?operation=stop"})
    void doNotTakeABodyThatNobodyReadsForARequest(String path) throws IOException {
        String body = begin("DELETE /meetings/" + meeting + " HTTP/1.1");
        String line = "POST " + path.replace("ID", meeting) + " HTTP/1.1";

        for (String post : new String[] {
            begin(line, length(body)) + body,
            begin(line, CHUNKED) + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n"
        }) {
            List<RawHttp.Answer> answers =
                    RawHttp.untilClosed(port, post + begin("GET /meetings/" + meeting + " HTTP/1.1", CLOSE));

            assertThat(answers).hasSize(2);
            assertThat(answers.get(0).status()).isBetween(404, 405);
            assertMeeting(answers.get(1));
        }
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "body in chunks with a Content-Length beside",
            answer = "the chunks count, and the connection is closed")
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 3", "Content-Length: 0", "Content-Length: 5000000"})
    void goByTheChunksWhereALengthIsSaidAsWellAndEnd(String length) throws IOException {
        String body = Body.meeting().toString();
        String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        String next = begin("DELETE /meetings/" + meeting + " HTTP/1.1");

        for (String request : new String[] {begin(POST, length, CHUNKED), begin(POST, CHUNKED, length)}) {
            List<RawHttp.Answer> answers = RawHttp.untilClosed(port, request + chunk + next);

            assertThat(answers).hasSize(1);
            assertMeeting(answers.get(0));
        }
        assertThat(client.meeting(meeting)).containsEntry("MeetingId", meeting);
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "Content-Length twice or malformed",
            answer = "400 `BadRequestException`")
    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "02", "+2", "-2", "0x2", "2, 2", "2 2", "2;", "", "2.0", "99999999999999999999"})
    void endWithASecondOrOddLength(String second) throws IOException {
        String next = begin("DELETE /meetings/" + meeting + " HTTP/1.1");

        List<RawHttp.Answer> answers =
                RawHttp.untilClosed(port, begin(POST, "Content-Length: 2", "Content-Length: " + second) + "{}" + next);

        assertThat(answers).hasSize(1);
        AwsError.assertThat(answers.get(0)).isBadRequest();
        assertThat(client.meeting(meeting)).containsEntry("MeetingId", meeting);
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "Transfer-Encoding other than `chunked`",
            answer = "400 `BadRequestException`")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked, gzip",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: \"chunked\"",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"
            })
    void endWithAnOddTransferCoding(String coding) throws IOException {
        String next = begin("DELETE /meetings/" + meeting + " HTTP/1.1");

        List<RawHttp.Answer> answers = RawHttp.untilClosed(port, begin(POST, coding) + "2\r\n{}\r\n0\r\n\r\n" + next);

        assertThat(answers).hasSize(1);
        AwsError.assertThat(answers.get(0)).isBadRequest();
        assertThat(client.meeting(meeting)).containsEntry("MeetingId", meeting);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\r\n", "GET", "GET /meetings HTTP/1.1\r\nHost: loc", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"})
    void endWithoutAnAnswerWhenThereIsNoQuestion(String beginning) throws IOException {
        assertThat(RawHttp.cutShort(port, beginning)).isEmpty();
    }

    @Test
    void areNotHeldUpByManySlowOnes() throws IOException {
        List<Socket> slowOnes = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW_ONES; i++) {
                var slow = new Socket(InetAddress.getLoopbackAddress(), port);
                slowOnes.add(slow);
                slow.getOutputStream().write((begin(POST, "Content-Length: 100") + "{").getBytes(ISO_8859_1));
            }

            assertThat(client.meeting(client.startMeeting())).containsKey("MeetingId");

            for (Socket slow : slowOnes) {
                assertThat(slow.getInputStream().available()).isZero();
            }
        } finally {
            for (Socket slow : slowOnes) {
                slow.close();
            }
        }
    }
}
