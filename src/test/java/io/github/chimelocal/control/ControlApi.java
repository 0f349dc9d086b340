package io.github.chimelocal.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.openapi.HeldToTheDocument;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;

/** Calls the control API of the started server as a tester would with curl; each answer is held against openapi.json. */
public final class ControlApi {

    private final int port;

    public ControlApi(int port) {
        this.port = port;
    }

    public Response get(String path) {
        return call().get(path);
    }

    public Response delete(String path) {
        return call().delete(path);
    }

    /** Sends single quotes as double ones. */
    public Response put(String path, String body) {
        return call().body(body.replace('\'', '"')).put(path);
    }

    public Response post(String path, String body) {
        return call().body(body.replace('\'', '"')).post(path);
    }

    /** {@code curl -d} says that it sends a form. */
    private RequestSpecification call() {
        return RestAssured.given()
                .baseUri("http://127.0.0.1")
                .port(port)
                .urlEncodingEnabled(false)
                .filter(HeldToTheDocument.strictly())
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    public static JsonPath ok(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.header("Content-Type")).isEqualTo("application/json");
        return response.jsonPath();
    }

    public static void done(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(204);
        assertThat(response.asString()).isEmpty();
    }

    /** Checks problem details that name the field, or none. */
    public static void problem(Response response, int status, @Nullable String field, String detail) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.jsonPath().getString("detail")).contains(detail);
        assertThat(response.jsonPath().getString("errors[0].field")).isEqualTo(field);
    }
}
