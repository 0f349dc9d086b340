package io.github.chimelocal.control.web;

import static io.github.chimelocal.control.ControlApi.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.control.ControlApi;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@RunningServer
@TestPropertySource(properties = "chime.control.token=sesame")
class GuardedControlApiTest {

    @LocalServerPort
    private int port;

    @Test
    void wantsItsTokenOnEveryRoute() {
        var control = new ControlApi(port);

        problem(control.get("/_chime/meetings"), 403, null, "chime.control.token");
        problem(control.post("/_chime/reset", ""), 403, null, "chime.control.token");
        problem(control.get("/_chime/unknown"), 403, null, "chime.control.token");
        problem(control.get("/%5Fchime/config"), 403, null, "chime.control.token");
    }

    @Test
    void admitsWhoHasItAndShowsItToNobody() {
        String settings = RestAssured.given()
                .header("Authorization", "Bearer sesame")
                .get("http://127.0.0.1:" + port + "/_chime/config")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(settings)
                .contains("\"name\":\"chime.control.token\",\"value\":\"***\"")
                .doesNotContain("sesame");
    }

    @Test
    void hasHealthForEverybody() {
        assertThat(new ControlApi(port).get("/_chime/health").statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotConcernAwsSide() {
        assertThat(new ControlApi(port).get("/meetings/x").header("x-amzn-ErrorType"))
                .isEqualTo("BadRequestException");
    }
}
