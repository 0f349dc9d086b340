package io.github.chimelocal.control.clock;

import static io.github.chimelocal.control.ControlApi.ok;
import static io.github.chimelocal.control.ControlApi.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.control.ControlApi;
import io.github.chimelocal.sdk.SdkKind;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;

/** Has a server of its own, since other tests would not like to see its clock. */
@RunningServer
@TestPropertySource(properties = "chime.account-id=000000000001")
class ClockControllerTest {

    @LocalServerPort
    private int port;

    private ControlApi control;
    private ChimeSdkMeetingsClient chime;

    @BeforeEach
    void connect() {
        control = new ControlApi(port);
        chime = SdkKind.SYNC.connect(port, Accounts.fresh(), "us-east-1");
    }

    @AfterEach
    void returnToRealTime() {
        control.post("/_chime/clock/advance", "{'by':'P2D'}");
        ok(control.put("/_chime/clock", "{}"));
        chime.close();
    }

    @Test
    void runsOnRealTimeAtFirst() {
        JsonPath clock = ok(control.get("/_chime/clock"));

        assertThat(clock.getString("offset")).isEqualTo("PT0S");
        assertThat(clock.getBoolean("frozen")).isFalse();
        assertThat(Duration.between(Instant.parse(clock.getString("now")), Instant.now())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void standsStillWhereItIsSet() {
        Instant later = Instant.now().plus(Duration.ofDays(1));

        ok(control.put("/_chime/clock", "{'now':'%s','frozen':true}".formatted(later)));

        assertThat(ok(control.get("/_chime/clock")).getString("now")).isEqualTo(later.toString());
        assertThat(ok(control.get("/_chime/clock")).getBoolean("frozen")).isTrue();
    }

    @Test
    void isAdvancedExactlyWhileItStandsStill() {
        String frozen = ok(control.put("/_chime/clock", "{'frozen':true}")).getString("now");

        JsonPath advanced = ok(control.post("/_chime/clock/advance", "{'by':'PT5M'}"));

        assertThat(Instant.parse(advanced.getString("now")))
                .isEqualTo(Instant.parse(frozen).plus(Duration.ofMinutes(5)));
    }

    @Test
    void doesNotMixUpAMeetingsStoryWhileItStandsStill() {
        ok(control.put("/_chime/clock", "{'frozen':true}"));
        String meeting = createMeeting();
        chime.getMeeting(request -> request.meetingId(meeting));
        chime.createAttendee(request -> request.meetingId(meeting).externalUserId("ann"));

        assertThat(ok(control.get("/_chime/meetings/" + meeting)).<String>getList("timeline.name"))
                .containsExactly("MeetingStarted", "CreateMeeting", "GetMeeting", "AttendeeAdded", "CreateAttendee");
    }

    @Test
    void takesUpRunningAgain() {
        ok(control.put("/_chime/clock", "{'frozen':true}"));

        assertThat(ok(control.put("/_chime/clock", "{'frozen':false}")).getBoolean("frozen"))
                .isFalse();
    }

    @Test
    void endsWhatFallsDueBeforeItAnswers() {
        String meeting = createMeeting();

        ok(control.post("/_chime/clock/advance", "{'by':'24h'}"));

        problem(
                control.put("/_chime/meetings/" + meeting + "/attendees/" + meeting + "/presence", "{'state':'left'}"),
                404,
                null,
                "Meeting <" + meeting + "> not found");
    }

    @Test
    void doesNotGoBackPastTheCreationOfAMeeting() {
        String meeting = createMeeting();

        problem(control.put("/_chime/clock", "{'now':'2020-01-01T00:00:00Z'}"), 409, null, meeting);

        assertThat(ok(control.get("/_chime/clock")).getString("offset")).isEqualTo("PT0S");
    }

    @Test
    void doesNotReturnToRealTimeBeforeTheCreationOfAMeeting() {
        ok(control.post("/_chime/clock/advance", "{'by':'PT1H'}"));
        String meeting = createMeeting();

        problem(control.put("/_chime/clock", "{}"), 409, null, meeting);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'by':'PT0S'}",
                "{'by':'-PT5M'}",
                "{'by':'P367D'}",
                "{'by':'soon'}",
                "{'by':'5'}",
                "{'by':''}"
            })
    void isAdvancedByNothingElse(String body) {
        problem(control.post("/_chime/clock/advance", body), 400, "by", "'by' must be a duration");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'by':5}               | by      | 'by' must be a string
            {'by':'PT5M','for':1}  | for     | known are by
            {'by':['PT5M']}        | by      | 'by' must be a string
            """)
    void namesTheMemberThatIsWrong(String body, String field, String detail) {
        problem(control.post("/_chime/clock/advance", body.replace("'", "\"")), 400, field, detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'now':'tomorrow'}                   | now
            {'now':'1969-12-31T23:59:59Z'}       | now
            {'now':'+10000-01-01T00:00:00Z'}     | now
            {'now':1}                            | now
            {'frozen':'yes'}                     | frozen
            {'frozen':1}                         | frozen
            {'speed':2}                          | speed
            """)
    void isSetToNothingElse(String body, String field) {
        problem(control.put("/_chime/clock", body.replace("'", "\"")), 400, field, "'" + field + "'");
        assertThat(ok(control.get("/_chime/clock")).getString("offset")).isEqualTo("PT0S");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "5", "{", "by=PT5M", "{}{}"})
    void wantsAnObject(String body) {
        problem(control.put("/_chime/clock", body), 400, null, "The request body");
    }

    private String createMeeting() {
        return chime.createMeeting(request -> request.externalMeetingId("room").mediaRegion("us-east-1"))
                .meeting()
                .meetingId();
    }
}
