package io.github.chimelocal.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.chimelocal.RunningServer;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Makes the calls of the collection, one after the other; has a server of its own, whose clock and state it changes. */
@RunningServer
@TestPropertySource(properties = "chime.log.requests=true")
class ExampleCallsTest {

    private final JsonNode document = Json.read(HeldToTheDocument.published());
    private final ExampleCalls calls = ExampleCalls.load();
    private final Map<String, String> variables = new HashMap<>();

    @LocalServerPort
    private int port;

    @TestFactory
    Stream<DynamicTest> areAnsweredAsTheDocumentSays() {
        return Step.of(document, calls).stream().map(step -> dynamicTest(step.name(), () -> make(step)));
    }

    /** A parameter that a route does not know is refused with the names of those that it knows. */
    @TestFactory
    Stream<DynamicTest> nameTheParametersThatARouteKnows() {
        variables.putAll(calls.variables());
        return Step.of(document, calls).stream()
                .filter(Step::isControl)
                .filter(step -> step.what().isEmpty())
                .map(step -> dynamicTest(step.name(), () -> sendUnknownParameter(step)));
    }

    @Test
    void leaveOutStreamsAlone() {
        List<String> made = Step.of(document, calls).stream()
                .map(step -> step.row().operation())
                .distinct()
                .toList();

        assertThat(calls.rows())
                .filteredOn(row -> !made.contains(row.operation()))
                .allSatisfy(row -> assertThat(row.call())
                        .hasValueSatisfying(call -> assertThat(call).contains("stream")));
    }

    private void make(Step step) {
        Response answer = send(step, step.target());

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(step.status());
        step.row()
                .saves()
                .forEach((variable, way) -> variables.put(
                        variable,
                        way.isEmpty()
                                ? answer.asString()
                                : Json.read(answer.asString())
                                        .at("/" + way.replace('.', '/'))
                                        .asString()));
    }

    private void sendUnknownParameter(Step step) {
        Response answer = send(step, step.path() + "?noSuchParameter=1");

        String known =
                step.query().isEmpty() ? "none" : String.join(", ", step.query().keySet());
        if (answer.statusCode() == 400) {
            assertThat(answer.jsonPath().getString("detail")).endsWith("known are " + known);
        } else {
            assertThat(step.query()).as("The route looks at no parameter").isEmpty();
        }
    }

    private Response send(Step step, String target) {
        RequestSpecification request = RestAssured.given()
                .baseUri("http://127.0.0.1")
                .port(port)
                .urlEncodingEnabled(false)
                .filter(step.isControl() ? HeldToTheDocument.strictly() : HeldToTheDocument.whereItSpeaks())
                .contentType("application/json");
        if (step.body() != null) {
            String body = step.body().isString()
                    ? step.body().asString()
                    : step.body().toString();
            request.body(ExampleCalls.fill(body, variables));
        }
        return request.request(step.method(), ExampleCalls.fill(target, variables));
    }
}
