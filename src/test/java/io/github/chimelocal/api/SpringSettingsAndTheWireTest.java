package io.github.chimelocal.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.github.chimelocal.RunningServer;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** No setting of Spring Boot changes AWS's wire form. */
@RunningServer
@TestPropertySource(
        properties = {
            "server.servlet.context-path=/app",
            "spring.jackson.property-naming-strategy=SNAKE_CASE",
            "spring.jackson.default-property-inclusion=always",
            "spring.jackson.deserialization.fail-on-unknown-properties=true",
            "spring.http.converters.preferred-json-mapper=jackson",
            "spring.mvc.apiversion.required=true",
            "spring.mvc.apiversion.use.header=X-Version",
            "spring.mvc.contentnegotiation.favor-parameter=true",
            "spring.mvc.dispatch-options-request=false",
            "spring.mvc.dispatch-trace-request=true",
            "spring.mvc.formcontent.filter.enabled=true",
            "spring.mvc.hiddenmethod.filter.enabled=true",
            "spring.mvc.pathmatch.matching-strategy=ant-path-matcher",
            "spring.mvc.problemdetails.enabled=true",
            "spring.mvc.servlet.path=/servlet",
            "spring.mvc.static-path-pattern=/**",
            "spring.web.error.include-message=always",
            "spring.web.locale=de",
            "spring.web.resources.add-mappings=true",
            "spring.servlet.encoding.force=true",
            "spring.servlet.multipart.enabled=true"
        })
class SpringSettingsAndTheWireTest {

    private final int port;

    SpringSettingsAndTheWireTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void structuresKeepTheirFormBelowTheContextPath() {
        Response created = given().port(port)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(Body.meeting().toString())
                .post("/app/meetings?format=xml");

        assertThat(created.statusCode()).isEqualTo(200);
        assertThat(created.contentType()).isEqualTo("application/json");
        String meeting = created.path("Meeting.MeetingId");
        given().port(port)
                .get("/app/meetings/" + meeting)
                .then()
                .statusCode(200)
                .body("Meeting.MeetingId", equalTo(meeting));
        given().port(port)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .delete("/app/meetings/" + meeting)
                .then()
                .statusCode(204);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /app/unknown, 404",
        "GET, /app/index.html, 404",
        "GET, /app/console/index.html, 404",
        "PATCH, /app/meetings, 405",
        "TRACE, /app/meetings, 405",
        "OPTIONS, /app/meetings, 405",
        "POST, /app/meetings/6f1d0c1e-5b7a-4a55-9d1e-7c64b1e92713?_method=DELETE, 405",
        "GET, /meetings, 404",
        "GET, /app/servlet/meetings, 404"
    })
    void errorsKeepTheirForm(String method, String path, int status) {
        Response refused = given().port(port).request(method, path);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.contentType()).isEqualTo("application/json");
        assertThat(refused.header("x-amzn-ErrorType")).isEqualTo("UnknownOperationException");
        assertThat(refused.<String>path("Code")).isEqualTo("UnknownOperation");
    }

    @Test
    void messagesStayEnglish() {
        given().port(port)
                .header("Accept-Language", "de")
                .body("{}")
                .post("/app/meetings")
                .then()
                .statusCode(400)
                .body("Message", startsWith("3 validation errors detected: Value at 'clientRequestToken' failed"));
    }

    @Test
    void theControlApiIsBelowTheContextPathToo() {
        given().port(port).get("/app/_chime/info").then().statusCode(200).body("meetings", equalTo(0));
        given().port(port).get("/_chime/info").then().statusCode(404);
    }
}
