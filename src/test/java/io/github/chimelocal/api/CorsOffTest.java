package io.github.chimelocal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.chimelocal.RunningServer;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Without allowed origins, a preflight is as wrong as any OPTIONS; and calls are logged when asked for. */
@RunningServer
@TestPropertySource(properties = {"chime.cors.allowed-origins=", "chime.log.requests=true"})
@ExtendWith(OutputCaptureExtension.class)
class CorsOffTest {

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = Client.of(port);
    }

    @Test
    void refusesAPreflight() {
        Response response = client.unsigned()
                .header("Origin", "http://page.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/meetings");

        AwsError.assertThat(response).isUnknownOperation(405);
        assertThat(response.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void logsACallInOneLine(CapturedOutput output) {
        String id = client.unsigned()
                .get("/meetings/6f1d0c1e-0000-4000-8000-000000002713")
                .header("x-amzn-RequestId");

        assertLogged(output, " INFO GetMeeting 404 NotFoundException \\d+ ms " + id);
    }

    @Test
    void logsACallThatIsNoOperation(CapturedOutput output) {
        String id = client.unsigned().get("/unknown").header("x-amzn-RequestId");

        assertLogged(output, " INFO UnknownOperation 404 UnknownOperationException \\d+ ms " + id);
    }

    /** The line follows the answer, so the caller may be ahead of it. */
    private static void assertLogged(CapturedOutput output, String line) {
        await().untilAsserted(() -> assertThat(output.getOut()).containsPattern("(?m)" + line + "$"));
    }
}
