package io.github.chimelocal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class HealthTest {

    private final Client client;

    HealthTest(@LocalServerPort int port) {
        this.client = Client.of(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_chime/health", "/_chime/health/liveness", "/_chime/health/readiness"})
    void isUp(String path) {
        Response response = client.unsigned().get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getString("status")).isEqualTo("UP");
    }

    @Test
    void doesNotTellWhatItIsMadeOf() {
        assertThat(client.unsigned().get("/_chime/health").jsonPath().getMap("$"))
                .doesNotContainKeys("components", "details");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/_chime", "/_chime/", "/_chime/unknown", "/_chime/env", "/_chime/beans", "/_chime/shutdown"})
    void hasProblemDetailsForWhatIsNotThere(String path) {
        Response response = client.unsigned().get(path);

        assertProblem(response, 404);
        assertThat(response.jsonPath().getString("title")).isEqualTo("Not Found");
    }

    @Test
    void hasProblemDetailsForAWrongMethod() {
        Response response = client.unsigned().delete("/_chime/health");

        assertProblem(response, 405);
        assertThat(response.header("Allow")).contains("GET");
    }

    @Test
    void answersToHead() {
        assertThat(client.unsigned().head("/_chime/health").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsWhatItTakes() {
        Response response = client.unsigned().options("/_chime/health");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Allow")).isEqualTo("GET,HEAD,OPTIONS");
    }

    private static void assertProblem(Response response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.header("x-amzn-ErrorType")).isNull();
        assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(response.jsonPath().getString("detail")).isNotBlank();
    }
}
