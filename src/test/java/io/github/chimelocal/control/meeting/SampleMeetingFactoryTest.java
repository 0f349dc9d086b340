package io.github.chimelocal.control.meeting;

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
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.NotFoundException;

/** Has a server of its own, since the names of samples depend on all meetings. */
@RunningServer
@TestPropertySource(
        properties = {"chime.account-id=999999999999", "chime.region=eu-central-1", "chime.quotas.meetings=2"})
class SampleMeetingFactoryTest {

    private static final String SAMPLE = "/_chime/meetings/sample";

    @LocalServerPort
    private int port;

    private ControlApi control;
    private String account;

    @AutoClose
    private ChimeSdkMeetingsClient chime;

    @BeforeEach
    void startAfresh() {
        control = new ControlApi(port);
        ok(control.post("/_chime/reset", ""));
        account = Accounts.fresh();
        chime = SdkKind.SYNC.connect(port, account, "us-west-2");
    }

    @Test
    void createsAMeetingWithTwoAttendeesForWhoeverSaysNothing() {
        JsonPath made = created(control.post(SAMPLE, ""));

        assertThat(made.getString("meeting.ExternalMeetingId")).isEqualTo("sample-1");
        assertThat(made.getString("meeting.MediaRegion")).isEqualTo("eu-central-1");
        assertThat(made.getString("account")).isEqualTo("999999999999");
        assertThat(made.getString("region")).isEqualTo("eu-central-1");
        assertThat(made.getMap("tags")).isEqualTo(Map.of("made-by", "sample"));
        assertThat(made.<String>getList("attendees.attendee.ExternalUserId")).containsExactly("ann", "bob");
        assertThat(ok(control.get("/_chime/meetings")).getMap("meetings[0]")).isEqualTo(made.getMap("$"));
    }

    @Test
    void numbersSamplesOn() {
        created(control.post(SAMPLE, "{'externalMeetingId':'sample-41'}"));

        assertThat(created(control.post(SAMPLE, "{}")).getString("meeting.ExternalMeetingId"))
                .isEqualTo("sample-42");
    }

    @Test
    void createsItForWhomItIsWanted() {
        JsonPath made = created(control.post(
                SAMPLE, "{'externalMeetingId':'room (7)','account':'%s','region':'us-west-2'}".formatted(account)));

        assertThat(chime.getMeeting(request -> request.meetingId(made.getString("meeting.MeetingId")))
                        .meeting()
                        .externalMeetingId())
                .isEqualTo("room (7)");
        assertThat(chime.listAttendees(request -> request.meetingId(made.getString("meeting.MeetingId")))
                        .attendees())
                .hasSize(2);
    }

    @Test
    void tellsOfItAsOfAnyMeeting() {
        String id = created(control.post(SAMPLE, "")).getString("meeting.MeetingId");

        assertThat(ok(control.get("/_chime/events?meeting=" + id)).<String>getList("events.event.detail.eventType"))
                .containsExactly("chime:MeetingStarted", "chime:AttendeeAdded", "chime:AttendeeAdded");
        assertThat(ok(control.get("/_chime/requests/count")).getInt("count")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"ap-southeast-2, ap-southeast-2", "us-gov-west-1, us-gov-west-1", "mars-north-1, us-east-1"})
    void keepsTheMediaAtHomeWhereItCan(String region, String media) {
        assertThat(created(control.post(SAMPLE, "{'region':'%s'}".formatted(region)))
                        .getString("meeting.MediaRegion"))
                .isEqualTo(media);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "<img src=x>", "aws:room", "AWS:room", "room\\u0007"})
    void takesOnlyNamesThatAwsTakes(String name) {
        problem(
                control.post(SAMPLE, "{'externalMeetingId':'%s'}".formatted(name)),
                400,
                "externalMeetingId",
                "2 to 64 characters");
    }

    @Test
    void takesNamesOfUpTo64Characters() {
        problem(
                control.post(SAMPLE, "{'externalMeetingId':'%s'}".formatted("x".repeat(65))),
                400,
                "externalMeetingId",
                "2 to 64 characters");
        created(control.post(SAMPLE, "{'externalMeetingId':'%s'}".formatted("x".repeat(64))));
        created(control.post(SAMPLE, "{'externalMeetingId':'xy'}"));
    }

    @Test
    void namesWhatIsWrong() {
        problem(control.post(SAMPLE, "{'account':'12'}"), 400, "account", "12 digits");
        problem(control.post(SAMPLE, "{'region':'EU'}"), 400, "region", "a Region such as");
        problem(control.post(SAMPLE, "{'attendees':2}"), 400, "attendees", "known are account");
        problem(control.post(SAMPLE, "{'account':12}"), 400, "account", "a string");
        problem(control.post(SAMPLE + "?account=1", ""), 400, "account", "known are none");
        problem(control.post(SAMPLE, "[]"), 400, null, "a JSON object");
        problem(control.post(SAMPLE, "null"), 400, null, "a JSON object");
        problem(
                control.post(SAMPLE, "{'region':'us-gov-north-1'}"),
                400,
                null,
                "Media Region us-east-1 is not in partition aws-us-gov");
        assertThat(ok(control.get("/_chime/meetings")).getList("meetings")).isEmpty();
    }

    @Test
    void keepsTheQuota() {
        created(control.post(SAMPLE, ""));
        created(control.post(SAMPLE, ""));

        problem(control.post(SAMPLE, ""), 409, null, "chime.quotas.meetings");
    }

    @Test
    void endsAMeetingWhosever() {
        String id = created(control.post(SAMPLE, "{'account':'%s','region':'us-west-2'}".formatted(account)))
                .getString("meeting.MeetingId");

        done(control.delete("/_chime/meetings/" + id));

        assertThatThrownBy(() -> chime.getMeeting(request -> request.meetingId(id)))
                .isInstanceOf(NotFoundException.class);
        assertThat(ok(control.get("/_chime/events?type=MeetingEnded")).<String>getList("events.event.detail.meetingId"))
                .containsExactly(id);
        problem(control.delete("/_chime/meetings/" + id), 404, null, "Meeting <%s> not found".formatted(id));
    }

    @Test
    void endsNothingThatIsNotNamedRightly() {
        String id = created(control.post(SAMPLE, "")).getString("meeting.MeetingId");

        problem(control.delete("/_chime/meetings/sample-1"), 400, "meetingId", "a GUID");
        problem(control.delete("/_chime/meetings/" + id + "?account=1"), 400, "account", "known are none");
        assertThat(ok(control.get("/_chime/meetings")).getList("meetings")).hasSize(1);
    }

    private static JsonPath created(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        assertThat(response.header("Content-Type")).isEqualTo("application/json");
        return response.jsonPath();
    }
}
