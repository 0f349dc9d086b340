package io.github.chimelocal.control.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.control.ControlApi;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class MetricsControllerTest {

    private final int port;
    private final ControlApi control;

    MetricsControllerTest(@LocalServerPort int port) {
        this.port = port;
        this.control = new ControlApi(port);
    }

    @Test
    void countsCallsByOperationStatusAndError() {
        String refused =
                "chime_calls_seconds_count{error=\"NotFoundException\",operation=\"GetMeeting\",status=\"404\"}";
        double before = value(refused);

        given().port(port).get("/meetings/6f1d0c1e-5b7a-4a55-9d1e-7c64b1e92713");
        given().port(port).get("/meetings/6f1d0c1e-5b7a-4a55-9d1e-7c64b1e92713");

        assertThat(value(refused)).isEqualTo(before + 2);
        assertThat(value(refused.replace("_count", "_sum"))).isPositive();
    }

    @Test
    void countsWhatLeadsToNoOperation() {
        String unknown =
                "chime_calls_seconds_count{error=\"UnknownOperationException\",operation=\"none\",status=\"404\"}";
        double before = value(unknown);

        given().port(port).get("/unknown");

        assertThat(value(unknown)).isEqualTo(before + 1);
    }

    @Test
    void showsMeetingsAttendeesEventsAndDeliveries() {
        double started = value("chime_events_total{type=\"MeetingStarted\"}");
        double skipped = value("chime_deliveries_total{state=\"skipped\",target=\"eventbridge\"}");
        double meetings = value("chime_meetings");
        double attendees = value("chime_attendees");

        control.post("/_chime/meetings/sample", "");

        assertThat(value("chime_meetings")).isEqualTo(meetings + 1);
        assertThat(value("chime_attendees")).isEqualTo(attendees + 2);
        assertThat(value("chime_events_total{type=\"MeetingStarted\"}")).isEqualTo(started + 1);
        assertThat(value("chime_deliveries_total{state=\"skipped\",target=\"eventbridge\"}"))
                .isGreaterThan(skipped);
    }

    @Test
    void showsTheJvmInTheTextFormatOfPrometheus() {
        assertThat(control.get("/_chime/metrics").contentType()).isEqualTo("text/plain;version=0.0.4;charset=utf-8");
        assertThat(scrape())
                .contains("# TYPE chime_meetings gauge", "jvm_memory_used_bytes{", "process_uptime_seconds");
    }

    @Test
    void refusesAParameterThatItDoesNotKnow() {
        assertThat(given().port(port).get("/_chime/metrics?name=jvm").statusCode())
                .isEqualTo(400);
    }

    /** Returns 0 for a metric that is not there yet. */
    private double value(String metric) {
        return scrape().lines()
                .filter(line -> line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(metric.length() + 1)))
                .sum();
    }

    private String scrape() {
        return given().port(port)
                .get("/_chime/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
