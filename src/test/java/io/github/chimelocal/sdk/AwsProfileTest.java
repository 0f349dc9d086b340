package io.github.chimelocal.sdk;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Topic.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.clock.ServiceClock;
import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.MeetingRepository;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.ForbiddenException;
import software.amazon.awssdk.services.chimesdkmeetings.model.LimitExceededException;
import software.amazon.awssdk.services.chimesdkmeetings.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkmeetings.model.ThrottlingException;

/** The profile {@code aws} has what real AWS does and local development would trip over. */
@RunningServer
@ActiveProfiles("aws")
class AwsProfileTest {

    private static final int BURST = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private ServiceClock clock;

    @Autowired
    private MeetingRepository meetings;

    private String account;
    private ChimeSdkMeetingsClient chime;

    @BeforeEach
    void stopTheClock() {
        clock.set(clock.instant(), true);
        account = Accounts.fresh();
        chime = SdkKind.SYNC.connect(port, account, "us-east-1");
    }

    @AfterEach
    void disconnect() {
        chime.close();
        clock.set(clock.instant(), false);
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = LIMITS,
            what = "calls of one operation, account and Region (`chime.throttling.rate`, `chime.throttling.burst`)",
            answer = "10 per second after a burst of 20 in the profile `aws`, else any number",
            evidence = "service quotas of the Amazon Chime SDK")
    @Fidelity(
            value = OBSERVED,
            topic = LIMITS,
            what = "call beyond the rate",
            answer = "429 `ThrottlingException`, `Rate exceeded`",
            evidence = "amazon-chime-sdk-js #2743")
    @Test
    void throttlesTheCallAfterTheBurst() {
        IntStream.range(0, BURST).forEach(n -> create());

        assertThatThrownBy(this::create).isInstanceOfSatisfying(ThrottlingException.class, refusal -> {
            assertThat(refusal.statusCode()).isEqualTo(429);
            assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo("Rate exceeded");
            assertThat(refusal.code()).isEqualTo("Throttling");
        });
    }

    @Test
    void admitsTenCallsMoreWithEachSecond() {
        IntStream.range(0, BURST).forEach(n -> create());
        clock.advance(Duration.ofSeconds(1));

        IntStream.range(0, 10).forEach(n -> create());

        assertThatThrownBy(this::create).isInstanceOf(ThrottlingException.class);
    }

    @Test
    void fillsTheBurstUpAgainAndNoFurther() {
        IntStream.range(0, BURST).forEach(n -> create());
        clock.advance(Duration.ofMinutes(1));

        IntStream.range(0, BURST).forEach(n -> create());

        assertThatThrownBy(this::create).isInstanceOf(ThrottlingException.class);
    }

    @Test
    void throttlesEachOperationByItself() {
        String meeting = create();
        IntStream.range(1, BURST).forEach(n -> create());

        assertThat(chime.getMeeting(request -> request.meetingId(meeting)).meeting())
                .isNotNull();
    }

    @Test
    void throttlesEachAccountByItself() {
        IntStream.range(0, BURST).forEach(n -> create());

        try (ChimeSdkMeetingsClient other = SdkKind.SYNC.connect(port, Accounts.fresh(), "us-east-1")) {
            assertThat(create(other)).isNotNull();
        }
        try (ChimeSdkMeetingsClient elsewhere = SdkKind.SYNC.connect(port, account, "eu-central-1")) {
            assertThat(create(elsewhere)).isNotNull();
        }
    }

    @Test
    void doesNotThrottleForLongerWhenTheClockIsSetBack() {
        clock.advance(Duration.ofHours(1));
        IntStream.range(0, BURST + 1).forEach(n -> tryToGetNothing());
        clock.set(clock.instant().minus(Duration.ofHours(1)), true);

        assertThatThrownBy(() -> chime.getMeeting(request ->
                        request.meetingId(UUID.nameUUIDFromBytes(new byte[1]).toString())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void refusesTheMeetingAfterTheQuota() {
        IntStream.range(0, 250).forEach(n -> {
            clock.advance(Duration.ofMillis(100));
            create();
        });
        clock.advance(Duration.ofMillis(100));

        assertThatThrownBy(this::create)
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("250 meetings in us-east-1");
    }

    @Test
    void endsAMeetingThatNobodyJoinsWithinFiveMinutes() {
        String meeting = create();

        clock.advance(Duration.ofMinutes(5));
        meetings.expireDue();

        assertThatThrownBy(() -> chime.getMeeting(request -> request.meetingId(meeting)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void refusesRegionsWithoutEndpoint() {
        try (ChimeSdkMeetingsClient nowhere = SdkKind.SYNC.connect(port, account, "eu-west-1")) {
            assertThatThrownBy(() -> create(nowhere)).isInstanceOf(ForbiddenException.class);
        }
    }

    private void tryToGetNothing() {
        assertThatThrownBy(() -> chime.getMeeting(request ->
                        request.meetingId(UUID.nameUUIDFromBytes(new byte[0]).toString())))
                .isInstanceOfAny(NotFoundException.class, ThrottlingException.class);
    }

    private String create() {
        return create(chime);
    }

    private static String create(ChimeSdkMeetingsClient client) {
        return client.createMeeting(request -> request.externalMeetingId("room").mediaRegion("us-east-1"))
                .meeting()
                .meetingId();
    }
}
