package io.github.chimelocal.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.sdk.SdkKind;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;

/**
 * Callers call at random, and again and again all meetings are written down, an hour passes, and they are read back:
 * nobody notices, and nothing differs but the times, all by that hour. Has a server of its own.
 *
 * <p>{@code -Dchime.test.seed=N} plays one seed again.
 */
@RunningServer
@TestPropertySource(properties = {"chime.ids.seed=1", "chime.journal.size=100"})
class RandomStatesTest {

    private static final int SEEDS = 4;
    private static final int ROUNDS = 12;
    private static final int STEPS = 25;

    private static final Pattern TIME = Pattern.compile("(?<=\" : \")\\d{4}-\\d\\d-\\d\\dT[^\"]++");

    @LocalServerPort
    private int port;

    private final List<ChimeSdkMeetingsClient> callers = new ArrayList<>();

    static LongStream seeds() {
        Long one = Long.getLong("chime.test.seed");
        return one != null
                ? LongStream.of(one)
                : LongStream.concat(LongStream.range(1, SEEDS), LongStream.of(System.nanoTime()));
    }

    @BeforeEach
    void connect() {
        control(Method.POST, "/reset", "");
        control(Method.PUT, "/clock", "{\"frozen\":true}");
        for (int account = 0; account < 2; account++) {
            String id = Accounts.fresh();
            callers.add(SdkKind.SYNC.connect(port, id, "us-east-1"));
            callers.add(SdkKind.SYNC.connect(port, id, "eu-central-1"));
        }
    }

    @AfterEach
    void disconnect() {
        callers.forEach(ChimeSdkMeetingsClient::close);
        control(Method.POST, "/reset", "");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void comeBackAsTheyWere(long seed) {
        var reference = new Reference();
        var server = new Server(callers);
        var steps = new StepGenerator(seed, callers.size());
        var story = new ArrayList<String>();

        for (int round = 0; round < ROUNDS; round++) {
            for (int number = 0; number < STEPS; number++) {
                RandomStep step = steps.next();
                story.add(step.what());
                assertThat(step.call().apply(server))
                        .as("seed %s, last of %s", seed, story)
                        .isEqualTo(step.call().apply(reference));
            }
            String before = control(Method.GET, "/state", "");
            control(Method.POST, "/clock/advance", "{\"by\":\"PT1H\"}");
            control(Method.PUT, "/state", before);
            assertThat(control(Method.GET, "/state", ""))
                    .as("seed %s, after %s", seed, story)
                    .isEqualTo(anHourLater(before));
        }
    }

    private static String anHourLater(String document) {
        return TIME.matcher(document)
                .replaceAll(time ->
                        Instant.parse(time.group()).plus(Duration.ofHours(1)).toString());
    }

    private String control(Method method, String path, String body) {
        return RestAssured.given()
                .body(body)
                .request(method, "http://127.0.0.1:" + port + "/_chime" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
