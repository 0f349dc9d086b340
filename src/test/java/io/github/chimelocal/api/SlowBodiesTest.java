package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A body has one time to arrive in, however busily its caller drips. */
@RunningServer
@TestPropertySource(properties = "chime.http.body-timeout=400ms")
class SlowBodiesTest extends OddHttp {

    private static final String LATE = "The request body did not arrive in time (chime.http.body-timeout)";
    private static final String POST = "POST /meetings HTTP/1.1";
    private static final String LONG = "Content-Length: 1000000";

    private static final int MILLIS_BETWEEN_DROPS = 20;

    /** Far more than fit into the time, so that a body which is read for ever is noticed. */
    private static final int MOST_DROPS = 500;

    SlowBodiesTest(@LocalServerPort int port) {
        super(port);
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "body that takes longer than 30 seconds (`chime.http.body-timeout`)",
            answer = "400 `BadRequestException`, and the connection is closed")
    @Test
    void areRefusedThoughByteAfterByteComes() throws IOException {
        assertLate(drip(begin(POST, LONG), " "));
    }

    @Test
    void areRefusedThoughChunkAfterChunkComes() throws IOException {
        assertLate(drip(begin(POST, CHUNKED), "1\r\n \r\n"));
    }

    @Test
    void areRefusedWhenNothingMoreComes() throws IOException {
        assertLate(RawHttp.untilClosed(port, begin(POST, LONG) + "{"));
    }

    @ParameterizedTest
    @CsvSource({"GET /unknown, 100000, 404", "POST /meetings, 5000000, 413"})
    void areNotReadForEverWhenTheyAreRefusedAtOnce(String call, int length, int status) throws IOException {
        List<RawHttp.Answer> answers = drip(begin(call + " HTTP/1.1", "Content-Length: " + length), " ");

        assertThat(statuses(answers)).containsExactly(status);
    }

    @Test
    void areTakenWhenTheyComeInTime() throws IOException {
        String body = Body.meeting().toString();

        assertMeeting(RawHttp.untilClosed(port, begin(POST, length(body), "Connection: close") + body)
                .get(0));
    }

    @Test
    void areRefusedAsTheSecurityPolicySays() throws IOException {
        String row = Files.readString(Path.of("SECURITY.md"))
                .lines()
                .filter(line -> line.startsWith("| time for a body |"))
                .findFirst()
                .orElseThrow();

        List<RawHttp.Answer> answers = drip(begin(POST, LONG), " ");

        assertThat(row).endsWith("| " + answers.get(0).status() + " |");
    }

    private static void assertLate(List<RawHttp.Answer> answers) {
        assertThat(answers).hasSize(1);
        AwsError.assertThat(answers.get(0)).isBadRequest(LATE);
    }

    /** Sends drop after drop until the connection is closed, and returns the answers. */
    private List<RawHttp.Answer> drip(String head, String drop) throws IOException {
        var received = new ByteArrayOutputStream();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(MILLIS_BETWEEN_DROPS);
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            int drops = 0;
            while (isOpenAfter(drop, socket, received)) {
                drops++;
                assertThat(drops).isLessThan(MOST_DROPS);
            }
        }
        return RawHttp.readAll(new ByteArrayInputStream(received.toByteArray()));
    }

    private static boolean isOpenAfter(String drop, Socket socket, ByteArrayOutputStream received) throws IOException {
        try {
            socket.getOutputStream().write(drop.getBytes(ISO_8859_1));
            int octet = socket.getInputStream().read();
            if (octet < 0) {
                return false;
            }
            received.write(octet);
            received.write(
                    socket.getInputStream().readNBytes(socket.getInputStream().available()));
            return true;
        } catch (SocketTimeoutException nothingYet) {
            return true;
        } catch (SocketException closed) {
            return false;
        }
    }
}
