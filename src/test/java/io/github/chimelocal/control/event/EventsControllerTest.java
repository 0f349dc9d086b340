package io.github.chimelocal.control.event;

import static io.github.chimelocal.control.ControlApi.done;
import static io.github.chimelocal.control.ControlApi.ok;
import static io.github.chimelocal.control.ControlApi.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.control.ControlApi;
import io.github.chimelocal.sdk.SdkKind;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;

@RunningServer
class EventsControllerTest {

    @LocalServerPort
    private int port;

    private ControlApi control;

    @AutoClose
    private ChimeSdkMeetingsClient chime;

    private String account;
    private String meeting;
    private String ann;

    @BeforeEach
    void admitAnn() {
        control = new ControlApi(port);
        account = Accounts.fresh();
        chime = SdkKind.SYNC.connect(port, account, "eu-central-1");
        meeting = chime.createMeeting(request -> request.externalMeetingId("room-7")
                        .mediaRegion("eu-west-1")
                        .notificationsConfiguration(
                                targets -> targets.sqsQueueArn("arn:aws:sqs:eu-central-1:" + account + ":events")))
                .meeting()
                .meetingId();
        ann = chime.createAttendee(request -> request.meetingId(meeting).externalUserId("ann"))
                .attendee()
                .attendeeId();
    }

    @Test
    void showsWhatHappenedInOrder() {
        joined();

        assertThat(types(find("")))
                .containsExactly(
                        "chime:MeetingStarted",
                        "chime:AttendeeAdded",
                        "chime:AttendeeAuthorized",
                        "chime:AttendeeJoined");
    }

    @Test
    void showsEachEventAsEventBridgeDeliversIt() {
        joined();

        JsonPath joined = find("&type=AttendeeJoined");

        assertThat(joined.getMap("events[0].event"))
                .containsEntry("version", "0")
                .containsEntry("detail-type", "Chime Meeting State Change")
                .containsEntry("source", "aws.chime")
                .containsEntry("account", account)
                .containsEntry("region", "eu-central-1")
                .containsEntry("resources", List.of())
                .containsKeys("id", "time", "detail");
        assertThat(joined.getMap("events[0].event.detail"))
                .containsOnlyKeys(
                        "version",
                        "eventType",
                        "timestamp",
                        "meetingId",
                        "attendeeId",
                        "externalUserId",
                        "networkType",
                        "externalMeetingId",
                        "mediaRegion")
                .containsEntry("meetingId", meeting)
                .containsEntry("attendeeId", ann)
                .containsEntry("externalUserId", "ann")
                .containsEntry("mediaRegion", "eu-west-1");
    }

    @Test
    void tellsThatNothingLeavesTheProcessWithoutAnEndpoint() {
        JsonPath started = find("&type=chime:MeetingStarted");

        assertThat(started.<String>getList("events[0].deliveries.target")).containsExactly("eventbridge", "sqs");
        assertThat(started.<String>getList("events[0].deliveries.state")).containsOnly("skipped");
        assertThat(started.<Integer>getList("events[0].deliveries.attempts")).containsOnly(0);
        assertThat(started.getString("events[0].deliveries[1].destination"))
                .isEqualTo("arn:aws:sqs:eu-central-1:" + account + ":events");
        assertThat(started.getString("events[0].deliveries[1].reason")).contains("chime.events.sqs.endpoint");
    }

    @Test
    void finds() {
        String bob = chime.createAttendee(request -> request.meetingId(meeting).externalUserId("bob"))
                .attendee()
                .attendeeId();

        assertThat(find("&attendee=" + bob).getList("events")).hasSize(1);
        assertThat(find("&type=MeetingEnded").getList("events")).isEmpty();
        assertThat(find("&type=&since=").getList("events")).hasSize(3);
        long added = find("&attendee=" + ann).getLong("events[0].sequence");
        assertThat(types(find("&since=" + added))).containsExactly("chime:AttendeeAdded");
    }

    @Test
    void limitsWhatItShowsToTheLastOrOfThoseSinceToTheFirst() {
        joined();
        long first = find("").getLong("events[0].sequence");

        assertThat(types(find("&limit=2"))).containsExactly("chime:AttendeeAuthorized", "chime:AttendeeJoined");
        assertThat(types(find("&limit=2&since=" + first)))
                .containsExactly("chime:AttendeeAdded", "chime:AttendeeAuthorized");
        assertThat(types(find("&limit=100"))).hasSize(4);
        assertThat(types(find("&limit=0"))).isEmpty();
    }

    @Test
    void waitsForTheNextEventThatMatches() {
        CompletableFuture<JsonPath> waiting =
                CompletableFuture.supplyAsync(() -> find("&type=AttendeeJoined&wait=30s"));

        joined();

        assertThat(types(waiting.join())).containsExactly("chime:AttendeeJoined");
    }

    @Test
    void doesNotWaitForWhatIsThere() {
        assertThat(types(find("&type=MeetingStarted&wait=30s"))).containsExactly("chime:MeetingStarted");
    }

    @Test
    void waitsForWhatComesAfterANumberAndTellsAllOfIt() {
        long last = find("&type=AttendeeAdded").getLong("events[0].sequence");
        CompletableFuture<JsonPath> waiting = CompletableFuture.supplyAsync(() -> find("&wait=30s&since=" + last));

        joined();

        assertThat(types(waiting.join())).startsWith("chime:AttendeeAuthorized");
    }

    @Test
    void answersInFullThoughABodyComesWithTheQuestion() {
        String answer = RestAssured.given()
                .body("{}")
                .get("http://127.0.0.1:" + port + "/_chime/events?wait=50ms&meeting=" + meeting)
                .asString();

        assertThat(answer).contains("chime:MeetingStarted");
    }

    @Test
    void answersWithNothingWhenNothingComes() {
        assertThat(find("&type=MeetingEnded&wait=50ms").getList("events")).isEmpty();
    }

    @Test
    void forgetsEvents() {
        done(control.delete("/_chime/events"));

        assertThat(find("").getList("events")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            meeting=room            | meeting  | a GUID
            attendee=ann            | attendee | a GUID
            type=AttendeeKicked     | type     | one of MeetingStarted, MeetingEnded
            since=-1                | since    | a whole number from 0
            since=yesterday         | since    | a whole number from 0
            limit=all               | limit    | a whole number from 0
            wait=61s                | wait     | at most 60s
            wait=10                 | wait     | a duration
            wait=-PT1S              | wait     | at most 60s
            types=AttendeeJoined    | types    | known are meeting, attendee, type, since, limit, wait
            since=1&since=2         | since    | given once
            """)
    void namesTheFilterThatIsWrong(String query, String field, String detail) {
        problem(control.get("/_chime/events?" + query), 400, field, detail);
    }

    private void joined() {
        done(control.put("/_chime/meetings/" + meeting + "/attendees/" + ann + "/presence", "{'state':'joined'}"));
    }

    private JsonPath find(String filters) {
        return ok(control.get("/_chime/events?meeting=" + meeting + filters));
    }

    private static List<String> types(JsonPath events) {
        return events.getList("events.event.detail.eventType");
    }
}
