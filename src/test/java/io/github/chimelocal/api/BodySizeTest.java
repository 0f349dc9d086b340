package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class BodySizeTest {

    private static final int MB = 1024 * 1024;

    private final int port;
    private final Client client;

    BodySizeTest(@LocalServerPort int port) {
        this.port = port;
        this.client = Client.of(port);
    }

    @Test
    void canBeAMegabyte() {
        Client.ok(client.post("/meetings", bodyOf(MB)));
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "body over 1 MB (`chime.http.max-body-size`)",
            answer =
                    "413 `RequestEntityTooLargeException`; of one that takes longer than `chime.http.body-timeout` no more is read")
    @Test
    void cannotBeAByteMore() {
        AwsError.assertThat(client.post("/meetings", bodyOf(MB + 1))).isTooLarge(MB);
    }

    @Test
    void cannotBeTwoMegabytes() {
        AwsError.assertThat(client.post("/meetings", bodyOf(2 * MB))).isTooLarge(MB);
        client.startMeeting();
    }

    @Test
    void cannotBeTwoMegabytesOfNothing() {
        AwsError.assertThat(client.post("/meetings", " ".repeat(2 * MB))).isTooLarge(MB);
    }

    @Test
    void cannotHoldTheShortestListThatIsFarTooLong() {
        AwsError.assertThat(client.post("/meetings", "{\"Tags\":[" + "1,".repeat(1_000) + "1]}"))
                .isBadRequest("Value at 'tags' holds more than 1000 elements");
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "list of more than 1,000 elements",
            answer = "400 `BadRequestException` that names it, before anything else is looked at")
    @Test
    void cannotHoldAListThatIsFarTooLong() {
        String tags = "[" + "{},".repeat(100_000) + "{}]";

        AwsError.assertThat(client.post("/meetings", Body.meeting().with("Tags", tags)))
                .isBadRequest("Value at 'tags' holds more than 1000 elements");
    }

    @Test
    void cannotBeTwoMegabytesInChunks() throws IOException {
        AwsError.assertThat(RawHttp.send(port, inChunks(bodyOf(2 * MB)))).isTooLarge(MB);
        client.startMeeting();
    }

    @Test
    void canComeInChunks() throws IOException {
        assertThat(RawHttp.send(port, inChunks(Body.meeting().toString())).status())
                .isEqualTo(200);
    }

    @Test
    void isRefusedByItsLengthAloneBeforeItIsSent() throws IOException {
        String announced =
                RawHttp.request("POST /meetings HTTP/1.1", "Content-Length: 5000000", "Expect: 100-continue");

        AwsError.assertThat(RawHttp.send(port, announced)).isTooLarge(MB);
    }

    @Test
    void countsForOperationsThatTakeNone() {
        String meeting = client.startMeeting();

        AwsError.assertThat(client.post("/meetings/" + meeting + "/transcription?operation=stop", bodyOf(2 * MB)))
                .isTooLarge(MB);
    }

    private static String bodyOf(int bytes) {
        String body = Body.meeting().with("Unknown", "''").toString();
        return body.replace("\"\"", '"' + "x".repeat(bytes - body.length()) + '"');
    }

    private static String inChunks(String body) {
        var request = new StringBuilder(RawHttp.request("POST /meetings HTTP/1.1", "Transfer-Encoding: chunked"));
        for (int from = 0; from < body.length(); from += MB) {
            String chunk = body.substring(from, Math.min(body.length(), from + MB));
            request.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return request.append("0\r\n\r\n").toString();
    }
}
