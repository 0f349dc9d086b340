package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a body comes: in chunks, on demand, encoded, or not to its end. */
@RunningServer
class OddBodiesTest extends OddHttp {

    private static final String POST = "POST /meetings HTTP/1.1";
    private static final String EXPECT = "Expect: 100-continue";
    private static final int MB = 1024 * 1024;

    private final String body = Body.meeting().toString();

    OddBodiesTest(@LocalServerPort int port) {
        super(port);
    }

    @Fidelity(value = OURS, topic = REQUESTS, what = "body in chunks", answer = "accepted")
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1_000})
    void canComeInChunks(int size) throws IOException {
        assertMeeting(RawHttp.send(port, RawHttp.request(POST, CHUNKED) + inChunks(body, size)));
    }

    @Test
    void canComeInChunksWithExtensionsAndTrailers() throws IOException {
        String chunk = "00%X;a=b;c=\"d\"\r\n%s\r\n".formatted(body.length(), body);

        assertMeeting(RawHttp.send(port, RawHttp.request(POST, CHUNKED) + chunk + "000\r\nX-Checksum: abc\r\n\r\n"));
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "body in chunks that are broken or unfinished",
            answer = "400 `BadRequestException`")
    @ParameterizedTest
    @ValueSource(strings = {"-5", "zz", "", "0x5", "5 ", " 5", "5,5", "FFFFFFFFF", "ffffffff", "7fffffff", "80000000"})
    void cannotHaveChunksOfABrokenSize(String size) throws IOException {
        assertRefusedWhenCutShort(CHUNKED, size + "\r\n" + body + "\r\n0\r\n\r\n");
    }

    @Test
    void cannotHaveChunksThatAreOfAnotherSizeThanTheySay() throws IOException {
        int length = body.length();

        for (int said : new int[] {1, length - 1, length + 1, length + 100}) {
            assertRefusedWhenCutShort(CHUNKED, "%x\r\n%s\r\n0\r\n\r\n".formatted(said, body));
        }
    }

    @Test
    void cannotHaveChunksWithoutLineEnds() throws IOException {
        assertRefusedWhenCutShort(CHUNKED, inChunks(body, 10).replace("\r", ""));
        assertRefusedWhenCutShort(CHUNKED, inChunks(body, 10).replace("\n", ""));
    }

    @Test
    void cannotEndBeforeItsEnd() throws IOException {
        String chunked = inChunks(body, 50);

        for (int end : new int[] {0, 1, 3, 20, 54, chunked.length() - 7, chunked.length() - 5}) {
            assertRefusedWhenCutShort(CHUNKED, chunked.substring(0, end));
        }
        for (int end : new int[] {0, 1, 20, body.length() - 1}) {
            assertRefusedWhenCutShort(length(body), body.substring(0, end));
        }
    }

    @Test
    void canBeMissedWhereNoneIsWanted() throws IOException {
        String stop = "POST /meetings/" + client.startMeeting() + "/transcription?operation=stop HTTP/1.1";

        assertThat(statuses(RawHttp.cutShort(port, begin(stop, "Content-Length: 100") + "{")))
                .containsExactly(200);
        assertThat(statuses(RawHttp.cutShort(port, begin(stop, CHUNKED) + "nonsense")))
                .containsExactly(200);
    }

    @Test
    void comesWhenTheServerSaysContinue() throws IOException {
        List<RawHttp.Answer> answers = RawHttp.untilClosed(port, RawHttp.request(POST, length(body), EXPECT), body);

        assertThat(statuses(answers)).containsExactly(100, 200);
        assertMeeting(answers.get(1));
    }

    @Test
    void comesInChunksWhenTheServerSaysContinue() throws IOException {
        List<RawHttp.Answer> answers =
                RawHttp.untilClosed(port, RawHttp.request(POST, CHUNKED, EXPECT), inChunks(body, 10));

        assertThat(statuses(answers)).containsExactly(100, 200);
        assertMeeting(answers.get(1));
    }

    @Test
    void canComeWithoutWaiting() throws IOException {
        assertMeeting(post(body, EXPECT));
        assertMeeting(post(body, "expect: 100-Continue"));
    }

    @Test
    void isRefusedByItsLengthBeforeItComes() throws IOException {
        for (String length : new String[] {"1048577", "50000000", "99999999999999999"}) {
            List<RawHttp.Answer> answers = RawHttp.untilClosed(port, begin(POST, "Content-Length: " + length, EXPECT));

            assertThat(answers).hasSize(1);
            AwsError.assertThat(answers.get(0)).isTooLarge(MB);
        }
    }

    @Test
    void isRefusedInTheMidstWhenItsLengthIsNotSaid() throws IOException {
        List<RawHttp.Answer> answers = RawHttp.untilClosed(
                port, RawHttp.request(POST, CHUNKED, EXPECT), inChunks(" ".repeat(3 * MB), 100_000));

        assertThat(statuses(answers)).containsExactly(100, 413);
        AwsError.assertThat(answers.get(1)).isTooLarge(MB);
    }

    @Test
    void isToldToComeNoMoreWhereNobodyReadsItAndAllIsWell() throws IOException {
        String get = "GET /meetings/" + client.startMeeting() + " HTTP/1.1";

        List<RawHttp.Answer> answers = RawHttp.untilClosed(port, begin(get, length(body), EXPECT));

        assertThat(answers).singleElement().satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).containsEntry("Connection", "close");
        });
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "header `Expect: 100-continue`",
            answer =
                    "the body is asked for when it is to be read; a refusal of its length, path, query or encoding comes without it, and the connection is closed")
    @Test
    void isNotAskedForWhereNobodyWouldReadIt() throws IOException {
        String get = "GET /meetings/" + client.startMeeting() + " HTTP/1.1";

        assertThat(statuses(RawHttp.untilClosed(port, begin("POST /unknown HTTP/1.1", length(body), EXPECT))))
                .containsExactly(404);
        assertThat(statuses(RawHttp.untilClosed(port, begin(get, length(body), EXPECT))))
                .containsExactly(200);
        assertThat(statuses(RawHttp.untilClosed(port, begin(POST, length(body), EXPECT, "Content-Encoding: gzip"))))
                .containsExactly(400);
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "Content-Encoding other than `identity`",
            answer = "400 `BadRequestException`")
    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "GZIP", "x-gzip", "deflate", "br", "zstd", "aws-chunked", "identity, gzip", "nonsense"})
    void cannotBeEncoded(String coding) throws IOException {
        for (String sent : new String[] {body, gzip(body), ""}) {
            AwsError.assertThat(post(sent, "Content-Encoding: " + coding))
                    .isBadRequest(
                            "Encoded request bodies are not accepted: Content-Encoding must be identity or absent");
        }
        AwsError.assertThat(post(body, "Content-Encoding: identity", "Content-Encoding: " + coding))
                .isBadRequest();
    }

    @Test
    void cannotBeEncodedWithoutAWordEither() throws IOException {
        AwsError.assertThat(post(gzip(body))).isBadRequest("The request body is not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity", "", "identity, identity", ","})
    void canSayThatItIsNotEncoded(String coding) throws IOException {
        assertMeeting(post(body, "Content-Encoding: " + coding));
    }

    private void assertRefusedWhenCutShort(String header, String rest) throws IOException {
        List<RawHttp.Answer> answers = RawHttp.cutShort(port, begin(POST, header) + rest);

        assertThat(answers).as(rest).hasSize(1);
        AwsError.assertThat(answers.get(0)).isBadRequest();
    }

    private static String inChunks(String body, int size) {
        var chunks = new StringBuilder();
        for (int from = 0; from < body.length(); from += size) {
            String chunk = body.substring(from, Math.min(body.length(), from + size));
            chunks.append("%x\r\n%s\r\n".formatted(chunk.length(), chunk));
        }
        return chunks.append("0\r\n\r\n").toString();
    }

    private static String gzip(String text) throws IOException {
        var octets = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(octets)) {
            gzip.write(text.getBytes(ISO_8859_1));
        }
        return octets.toString(ISO_8859_1);
    }
}
