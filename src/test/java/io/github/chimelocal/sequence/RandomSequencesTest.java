package io.github.chimelocal.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.sdk.SdkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;

/**
 * Three accounts in two Regions call at random; each outcome is that of the reference.
 *
 * <p>{@code -Dchime.test.seed=N} plays one seed again.
 */
@RunningServer
class RandomSequencesTest {

    private static final int SEEDS = 8;
    private static final int STEPS = 300;

    @LocalServerPort
    private int port;

    static LongStream seeds() {
        Long one = Long.getLong("chime.test.seed");
        return one != null
                ? LongStream.of(one)
                : LongStream.concat(LongStream.range(1, SEEDS), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void comeOutAsTheReferenceSays(long seed) {
        var reference = new Reference();
        List<ChimeSdkMeetingsClient> callers = connect();
        var server = new Server(callers);
        var story = new ArrayList<String>();
        var steps = new StepGenerator(seed, callers.size());

        for (int number = 0; number < STEPS; number++) {
            RandomStep step = steps.next();
            story.add(step.what());
            StepResult expected = step.call().apply(reference);

            assertThat(step.call().apply(server))
                    .as("seed %s, last of %s", seed, story)
                    .isEqualTo(expected);
        }
        callers.forEach(ChimeSdkMeetingsClient::close);
    }

    private List<ChimeSdkMeetingsClient> connect() {
        var callers = new ArrayList<ChimeSdkMeetingsClient>();
        for (int account = 0; account < 3; account++) {
            String id = Accounts.fresh();
            callers.add(SdkKind.SYNC.connect(port, id, "us-east-1"));
            callers.add(SdkKind.SYNC.connect(port, id, "eu-central-1"));
        }
        return callers;
    }
}
