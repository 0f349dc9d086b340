package io.github.chimelocal.running;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What becomes of calls when the process is told to end. */
class TerminationTest {

    private static final int CLIENTS = 8;
    private static final Pattern COMPLETE =
            Pattern.compile("HTTP/1\\.1 200 .*\r\n\r\n\\{\"Meeting\":.*}", Pattern.DOTALL);
    private static final String BODY =
            "{\"ClientRequestToken\":\"%s\",\"ExternalMeetingId\":\"room\",\"MediaRegion\":\"us-east-1\"}";

    @Test
    void answersWhatItTookAndEndsStreamsProperly() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1);
        try (ServerProcess server = ServerProcess.start()) {
            delayEachCall(server);
            var warm = new CountDownLatch(5 * CLIENTS);
            Future<String> stream =
                    clients.submit(() -> exchange(server, "GET /_chime/stream HTTP/1.1\r\nHost: x\r\n\r\n"));
            var calls = new ArrayList<Future<List<String>>>();
            for (int client = 0; client < CLIENTS; client++) {
                String name = "client-" + client;
                Callable<List<String>> endless = () -> callUntilNobodyAnswers(server, name, warm);
                calls.add(clients.submit(endless));
            }
            assertThat(warm.await(60, TimeUnit.SECONDS)).isTrue();

            server.terminate();

            for (Future<List<String>> answers : calls) {
                assertThat(answers.get(60, TimeUnit.SECONDS))
                        .isNotEmpty()
                        .allSatisfy(answer -> assertThat(answer).matches(COMPLETE));
            }
            assertThat(stream.get(60, TimeUnit.SECONDS)).endsWith("\r\n0\r\n\r\n");
            assertThat(server.exitCode()).isEqualTo(128 + 15);
            assertThat(server.laterLines()).isEmpty();
        } finally {
            clients.shutdownNow();
        }
    }

    /** So that calls are under way whenever the end comes. */
    private static void delayEachCall(ServerProcess server) {
        RestAssured.given()
                .port(server.port())
                .body("{\"operation\":\"CreateMeeting\",\"latency\":\"100ms\"}")
                .post("/_chime/faults")
                .then()
                .statusCode(201);
    }

    /** A connection that is not taken any more is no lost answer: nobody began to deal with it. */
    private static List<String> callUntilNobodyAnswers(ServerProcess server, String name, CountDownLatch warm) {
        var answers = new ArrayList<String>();
        while (true) {
            String body = BODY.formatted(name + "-" + answers.size());
            String answer;
            try {
                answer = exchange(
                        server,
                        "POST /meetings HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: %s\r\n\r\n%s"
                                .formatted(body.length(), body));
            } catch (IOException refused) {
                return answers;
            }
            if (answer.isEmpty()) {
                return answers;
            }
            answers.add(answer);
            warm.countDown();
        }
    }

    private static String exchange(ServerProcess server, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
