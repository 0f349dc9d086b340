package io.github.chimelocal.control.clock;

import static io.github.chimelocal.control.ControlApi.done;
import static io.github.chimelocal.control.ControlApi.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.control.ControlApi;
import io.github.chimelocal.sdk.SdkKind;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.CreateMeetingRequest;
import software.amazon.awssdk.services.chimesdkmeetings.model.NotFoundException;

/** What a user sees who moves the clock of a server that behaves as AWS does. */
@RunningServer
@ActiveProfiles("aws")
class TimeTravelTest {

    @LocalServerPort
    private int port;

    private ControlApi control;
    private String account;

    @AutoClose
    private ChimeSdkMeetingsClient chime;

    @BeforeEach
    void connect() {
        control = new ControlApi(port);
        account = Accounts.fresh();
        chime = SdkKind.SYNC.connect(port, account, "us-east-1");
    }

    @Test
    void endsAMeetingThatNobodyJoined() {
        String meeting = create(request -> {});

        advanceFiveMinutes();

        assertThat(endsOf(meeting)).isEqualTo(1);
        assertGone(meeting);
    }

    @Test
    void endsAMeetingFiveMinutesAfterTheLastLeave() {
        String meeting = create(request -> {});
        String ann = chime.createAttendee(request -> request.meetingId(meeting).externalUserId("ann"))
                .attendee()
                .attendeeId();
        note(meeting, ann, "joined");
        advanceFiveMinutes();
        assertThat(endsOf(meeting)).isZero();

        note(meeting, ann, "left");
        advanceFiveMinutes();

        assertThat(endsOf(meeting)).isEqualTo(1);
        assertGone(meeting);
    }

    @Test
    void endsFourReplicasWithTheirPrimary() {
        String primary = create(request -> {});
        List<String> replicas = IntStream.range(0, 4)
                .mapToObj(n -> create(request -> request.primaryMeetingId(primary)))
                .toList();

        advanceFiveMinutes();

        assertThat(endsOf(primary)).isEqualTo(1);
        assertThat(replicas).allSatisfy(replica -> assertThat(endsOf(replica)).isEqualTo(1));
    }

    @Test
    void noticesAnEndThatNobodyAsksFor() {
        String meeting = create(request -> {});
        String soon = ok(control.post("/_chime/clock/advance", "{'by':'299s'}")).getString("now");
        assertThat(soon).isNotBlank();

        assertThat(ok(control.get("/_chime/events?meeting=" + meeting + "&type=MeetingEnded&wait=30s"))
                        .getList("events"))
                .hasSize(1);
    }

    @Test
    void letsAnSdkThroughThatTriesAgain() {
        try (ChimeSdkMeetingsClient patient = ChimeSdkMeetingsClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "secret")))
                .build()) {

            assertThat(IntStream.range(0, 25).mapToObj(n -> create(patient, request -> {})))
                    .hasSize(25)
                    .doesNotHaveDuplicates();
        }
    }

    private void note(String meeting, String attendee, String state) {
        done(control.put(
                "/_chime/meetings/" + meeting + "/attendees/" + attendee + "/presence", "{'state':'" + state + "'}"));
    }

    private void advanceFiveMinutes() {
        ok(control.post("/_chime/clock/advance", "{'by':'PT5M'}"));
    }

    private int endsOf(String meeting) {
        return ok(control.get("/_chime/events?type=MeetingEnded&meeting=" + meeting))
                .getList("events")
                .size();
    }

    private void assertGone(String meeting) {
        assertThatThrownBy(() -> chime.getMeeting(request -> request.meetingId(meeting)))
                .isInstanceOf(NotFoundException.class);
    }

    private String create(Consumer<CreateMeetingRequest.Builder> terms) {
        return create(chime, terms);
    }

    private static String create(ChimeSdkMeetingsClient client, Consumer<CreateMeetingRequest.Builder> terms) {
        return client.createMeeting(request -> {
                    request.externalMeetingId("room").mediaRegion("us-east-1");
                    terms.accept(request);
                })
                .meeting()
                .meetingId();
    }
}
