package io.github.chimelocal.api.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.SignedAs;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The interceptors have the same order for calls with a body and for calls without. */
@RunningServer
@TestPropertySource(properties = {"chime.throttling.rate=1", "chime.throttling.burst=1", "chime.regions.strict=true"})
class PipelineOrderTest {

    private static final String MEETING = "6f1d0c1e-5b7a-4a55-9d1e-7c64b1e92713";

    private final int port;
    private final String account = Accounts.fresh();

    PipelineOrderTest(@LocalServerPort int port) {
        this.port = port;
    }

    /** Buckets are filled by the service's clock. */
    @BeforeEach
    void freezeTheClock() {
        given().port(port).body("{\"frozen\":true}").put("/_chime/clock").then().statusCode(200);
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                Arguments.of("GetMeeting", "GET", "/meetings/" + MEETING, ""),
                Arguments.of("DeleteMeeting", "DELETE", "/meetings/" + MEETING, ""),
                Arguments.of("CreateMeeting", "POST", "/meetings", "{}"),
                Arguments.of("CreateAttendee", "POST", "/meetings/" + MEETING + "/attendees", "{}"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void throttlesBeforeItAppliesAFault(String operation, String method, String path, String body) {
        send("us-east-1", method, path, body);
        String rule = addFault(operation);

        Response throttled = send("us-east-1", method, path, body);

        throttled.then().statusCode(429);
        assertThat(remaining(rule)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void appliesAFaultBeforeItBindsArguments(String operation, String method, String path, String body) {
        String rule = addFault(operation);

        Response faulty = send("eu-west-1", method, path, body);

        faulty.then().statusCode(503);
        assertThat(remaining(rule)).isZero();
        send("eu-west-3", method, path, body).then().statusCode(403);
    }

    @Test
    void parsesABodyBeforeItAppliesAFaultThatMayDependOnIt() {
        String rule = addFault("CreateMeeting");

        send("us-east-1", "POST", "/meetings", "[]").then().statusCode(400);

        assertThat(remaining(rule)).isEqualTo(1);
    }

    private Response send(String region, String method, String path, String body) {
        RequestSpecification request = given().port(port).header("Authorization", SignedAs.header(account, region));
        return (body.isEmpty() ? request : request.body(body)).request(method, path);
    }

    private String addFault(String operation) {
        return given().port(port)
                .body("{\"operation\":\"%s\",\"account\":\"%s\",\"times\":1,\"status\":503}"
                        .formatted(operation, account))
                .post("/_chime/faults")
                .then()
                .statusCode(201)
                .body("remaining", equalTo(1))
                .extract()
                .path("id");
    }

    private int remaining(String rule) {
        return given().port(port)
                .get("/_chime/faults")
                .then()
                .extract()
                .<Integer>path("rules.find { it.id == '%s' }.remaining".formatted(rule));
    }
}
