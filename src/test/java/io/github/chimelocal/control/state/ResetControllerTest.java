package io.github.chimelocal.control.state;

import static io.github.chimelocal.control.ControlApi.done;
import static io.github.chimelocal.control.ControlApi.ok;
import static io.github.chimelocal.control.ControlApi.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.control.ControlApi;
import io.github.chimelocal.sdk.SdkKind;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.Meeting;
import software.amazon.awssdk.services.chimesdkmeetings.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkmeetings.model.ThrottlingException;

/** Has a server of its own, since other tests would not like to lose their meetings. */
@RunningServer
@TestPropertySource(properties = {"chime.ids.seed=42", "chime.throttling.rate=1", "chime.throttling.burst=4"})
class ResetControllerTest {

    @LocalServerPort
    private int port;

    private ControlApi control;
    private String account;
    private ChimeSdkMeetingsClient chime;
    private ChimeSdkMeetingsClient elsewhere;
    private ChimeSdkMeetingsClient other;

    @BeforeEach
    void stopTheClock() {
        control = new ControlApi(port);
        ok(control.post("/_chime/reset", ""));
        ok(control.put("/_chime/clock", "{'frozen':true}"));
        account = Accounts.fresh();
        chime = SdkKind.SYNC.connect(port, account, "us-east-1");
        elsewhere = SdkKind.SYNC.connect(port, account, "eu-central-1");
        other = SdkKind.SYNC.connect(port, Accounts.fresh(), "us-east-1");
    }

    @AfterEach
    void disconnect() {
        ok(control.post("/_chime/reset", ""));
        List.of(chime, elsewhere, other).forEach(ChimeSdkMeetingsClient::close);
    }

    @Test
    void forgetsEverything() {
        Meeting meeting = create(chime);
        create(other);

        JsonPath forgotten = ok(control.post("/_chime/reset", ""));

        assertThat(forgotten.getInt("meetings")).isEqualTo(2);
        assertThat(forgotten.getInt("events")).isEqualTo(2);
        assertThat(forgotten.getInt("throttles")).isEqualTo(2);
        assertThat(forgotten.getInt("idSequences")).isEqualTo(2);
        assertThat(forgotten.getInt("clock")).isEqualTo(1);
        assertThat(ok(control.get("/_chime/meetings")).getList("meetings")).isEmpty();
        assertThat(ok(control.get("/_chime/events")).getList("events")).isEmpty();
        assertThat(ok(control.get("/_chime/clock")).getBoolean("frozen")).isFalse();
        assertThatThrownBy(() -> chime.getMeeting(request -> request.meetingId(meeting.meetingId())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void forgetsWhatBelongsToOneAccountInAllRegions() {
        create(chime);
        create(elsewhere);
        Meeting untouched = create(other);

        JsonPath forgotten = ok(control.post("/_chime/reset?account=" + account, ""));

        assertThat(forgotten.getInt("meetings")).isEqualTo(2);
        assertThat(forgotten.getInt("events")).isEqualTo(2);
        assertThat(forgotten.getInt("clock")).isZero();
        assertThat(ok(control.get("/_chime/clock")).getBoolean("frozen")).isTrue();
        assertThat(other.getMeeting(request -> request.meetingId(untouched.meetingId())))
                .isNotNull();
    }

    @Test
    void forgetsWhatBelongsToOneAccountInOneRegion() {
        Meeting untouched = create(chime);
        create(elsewhere);

        ok(control.post("/_chime/reset?account=" + account + "&region=eu-central-1", ""));

        assertThat(ok(control.get("/_chime/meetings")).getList("meetings.meeting.MeetingId"))
                .containsExactly(untouched.meetingId());
    }

    @Test
    void freesTokensAndFillsBuckets() {
        for (int call = 0; call < 4; call++) {
            create(chime);
        }
        assertThatThrownBy(() -> create(chime)).isInstanceOf(ThrottlingException.class);

        ok(control.post("/_chime/reset?account=" + account, ""));

        assertThat(create(chime)).isNotNull();
    }

    @Test
    void givesTheSameIdsForTheSameCallsAgain() {
        Meeting first = create(chime);
        String token = admit(first);
        Meeting inAnotherRegion = create(elsewhere);

        ok(control.post("/_chime/reset?account=" + account, ""));
        Meeting again = create(chime);

        assertThat(again.meetingId()).isEqualTo(first.meetingId()).isNotEqualTo(inAnotherRegion.meetingId());
        assertThat(admit(again)).isEqualTo(token);
    }

    @Test
    void forgetsCallsAndTheRulesThatNameTheAccount() {
        addRule("'account':'" + account + "'");
        addRule("'operation':'TagResource'");
        create(other);
        create(chime);
        create(elsewhere);

        JsonPath forgotten = ok(control.post("/_chime/reset?account=" + account, ""));

        assertThat(forgotten.getInt("faults")).isEqualTo(1);
        assertThat(forgotten.getInt("requests")).isEqualTo(2);
        assertThat(ok(control.get("/_chime/requests/count")).getInt("count")).isEqualTo(1);
        assertThat(ok(control.post("/_chime/reset", "")).getInt("faults")).isEqualTo(1);
    }

    private void addRule(String about) {
        assertThat(control.post(
                                "/_chime/faults",
                                "{" + about + ",'probability':0,'error':{'name':'ThrottlingException'}}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void tellsNothingOfWhatWasForgotten() {
        create(chime);
        ok(control.post("/_chime/reset", ""));

        ok(control.post("/_chime/clock/advance", "{'by':'25h'}"));

        assertThat(ok(control.get("/_chime/events")).getList("events")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "account=ann, account, 12 digits",
        "region=us-east-1, account, given with a region",
        "acount=1, acount, known are",
        "account=, account, given with a value",
        "account, account, given with a value"
    })
    void namesTheParameterThatIsWrong(String query, String field, String detail) {
        create(chime);

        problem(control.post("/_chime/reset?" + query, ""), 400, field, detail);

        assertThat(ok(control.get("/_chime/meetings")).getList("meetings")).hasSize(1);
    }

    @Test
    void refusesAnOddRegion() {
        problem(control.post("/_chime/reset?account=" + account + "&region=EU", ""), 400, "region", "a Region");
    }

    @Test
    void isNoMatterOfGet() {
        assertThat(control.get("/_chime/reset").statusCode()).isEqualTo(405);
        done(control.delete("/_chime/events"));
    }

    private String admit(Meeting meeting) {
        return chime.createAttendee(
                        request -> request.meetingId(meeting.meetingId()).externalUserId("ann"))
                .attendee()
                .joinToken();
    }

    private static Meeting create(ChimeSdkMeetingsClient client) {
        return client.createMeeting(request -> request.externalMeetingId("room").mediaRegion("us-east-1"))
                .meeting();
    }
}
