package io.github.chimelocal.control.info;

import static io.github.chimelocal.control.ControlApi.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.control.ControlApi;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@RunningServer
@TestPropertySource(
        properties = {
            "chime.media.nearest-region=eu-west-1",
            "chime.cors.allowed-origins[0]=http://one.example",
            "chime.cors.allowed-origins[1]=http://two.example"
        })
class InfoControllerTest {

    @LocalServerPort
    private int port;

    private ControlApi control;

    @BeforeEach
    void connect() {
        control = new ControlApi(port);
    }

    @Test
    void tellsWhatRunsHere() {
        JsonPath info = ok(control.get("/_chime/info"));

        assertThat(info.getString("version")).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
        assertThat(info.getString("java")).isEqualTo(Runtime.version().toString());
        assertThat(Duration.parse(info.getString("uptime"))).isPositive();
        assertThat(info.<String>getList("operations"))
                .hasSize(16)
                .contains("CreateMeeting", "TagResource")
                .isSorted();
        assertThat(info.<String>getList("errors")).hasSize(12).contains("ThrottlingException");
        assertThat(info.getInt("meetings")).isZero();
    }

    @Test
    void tellsWhatHoldsAndWhoSaidSo() {
        Map<String, Map<String, String>> settings = settings();

        assertThat(settings.get("chime.media.nearest-region"))
                .containsEntry("value", "eu-west-1")
                .containsEntry("default", "us-east-1")
                .hasEntrySatisfying("source", source -> assertThat(source).isNotEqualTo("default"));
        assertThat(settings.get("chime.throttling.burst"))
                .isEqualTo(
                        Map.of("name", "chime.throttling.burst", "value", "20", "source", "default", "default", "20"));
        assertThat(settings.get("chime.events.webhook"))
                .isEqualTo(Map.of("name", "chime.events.webhook", "source", "default"));
        assertThat(settings.get("chime.cors.allowed-origins"))
                .containsEntry("value", "http://one.example,http://two.example");
    }

    @Test
    void tellsTheNearestMediaRegion() {
        assertThat(ok(control.get("/_chime/nearest-media-region")).getMap("$"))
                .isEqualTo(Map.of("region", "eu-west-1"));
    }

    @Test
    void recommendsEachMediaRegion() {
        assertThat(ok(control.get("/_chime/region-status")).getMap("$"))
                .hasSize(21)
                .containsEntry("eu-central-1", "recommended");
    }

    private Map<String, Map<String, String>> settings() {
        return ok(control.get("/_chime/config")).<Map<String, String>>getList("settings").stream()
                .collect(Collectors.toMap(setting -> setting.get("name"), setting -> setting));
    }
}
