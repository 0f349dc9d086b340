package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class CorsTest {

    private static final String PAGE = "http://localhost:3000";
    private static final String ALLOWED_ORIGIN = "Access-Control-Allow-Origin";

    private final Client client;

    CorsTest(@LocalServerPort int port) {
        this.client = Client.of(port);
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "calls from browsers",
            answer = "CORS for all origins (`chime.cors.allowed-origins`)")
    @ParameterizedTest
    @CsvSource({
        "POST,   /meetings",
        "GET,    /meetings/6f1d0c1e-0000-4000-8000-000000002713",
        "DELETE, /meetings/6f1d0c1e-0000-4000-8000-000000002713",
        "PUT,    /meetings/a/attendees/b/capabilities",
        "POST,   /tags?operation=tag-resource"
    })
    void answersAPreflightForEachMethod(String method, String path) {
        Response response = client.unsigned()
                .header("Origin", PAGE)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization,content-type,x-amz-date,x-amz-user-agent")
                .options(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header(ALLOWED_ORIGIN)).isEqualTo("*");
        assertThat(response.header("Access-Control-Allow-Methods").split(", ?")).contains(method);
        assertThat(response.header("Access-Control-Allow-Headers").split(", ?"))
                .contains("authorization", "content-type", "x-amz-date", "x-amz-user-agent");
    }

    @Test
    void letsPagesReadAnswersAndTheHeadersThatSdksNeed() {
        Response response = from(PAGE)
                .contentType("application/json")
                .body(Body.meeting().toString())
                .post("/meetings");

        Client.ok(response);
        assertThat(response.header(ALLOWED_ORIGIN)).isEqualTo("*");
        assertThat(Arrays.asList(
                        response.header("Access-Control-Expose-Headers").split(", ?")))
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .contains("x-amzn-requestid", "x-amzn-errortype", "retry-after");
    }

    @ParameterizedTest
    @CsvSource({
        "404, /unknown",
        "405, /meetings",
        "400, /meetings/abc",
        "404, /meetings/6f1d0c1e-0000-4000-8000-000000002713",
        "404, /tags?arn=arn:aws:chime:us-east-1:000000000000:meeting/6f1d0c1e-0000-4000-8000-000000002713",
        "400, /tags?arn=%C3"
    })
    void letsPagesReadErrors(int status, String path) {
        Response response = from(PAGE).get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.header(ALLOWED_ORIGIN)).isEqualTo("*");
    }

    @Test
    void letsPagesReadThatABodyIsTooLarge() {
        Response response = from(PAGE).body(" ".repeat(2_000_000)).post("/meetings");

        AwsError.assertThat(response).isTooLarge(1024 * 1024);
        assertThat(response.header(ALLOWED_ORIGIN)).isEqualTo("*");
    }

    @Test
    void doesNotTakeAPlainOptionsForAPreflight() {
        AwsError.assertThat(from(PAGE).options("/meetings")).isUnknownOperation(405);
    }

    @Test
    void doesNotBlameTheOriginForAWrongMethod() {
        AwsError.assertThat(from(PAGE).head("/meetings")).isWithoutBody(405, "UnknownOperationException");
        AwsError.assertThat(from(PAGE).patch("/meetings")).isUnknownOperation(405);
    }

    @Test
    void tellsNothingOfOriginsToOthersThanBrowsers() {
        assertThat(client.post("/meetings", Body.meeting()).header(ALLOWED_ORIGIN))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_chime/health", "/_chime/unknown", "/%5Fchime/health", "/_chime;x/health"})
    void isNotForTheControlSide(String path) {
        assertThat(from(PAGE).get(path).header(ALLOWED_ORIGIN)).isNull();
        Response preflight =
                from(PAGE).header("Access-Control-Request-Method", "GET").options(path);

        assertThat(preflight.statusCode()).isEqualTo(403);
        assertThat(preflight.header(ALLOWED_ORIGIN)).isNull();
    }

    private RequestSpecification from(String origin) {
        return client.signed().header("Origin", origin);
    }
}
