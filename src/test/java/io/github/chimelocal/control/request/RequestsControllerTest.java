package io.github.chimelocal.control.request;

import static io.github.chimelocal.control.ControlApi.ok;
import static io.github.chimelocal.control.ControlApi.problem;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.FAULTS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.SignedAs;
import io.github.chimelocal.control.ControlApi;
import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.sdk.SdkKind;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.CreateAttendeeRequestItem;
import software.amazon.awssdk.services.chimesdkmeetings.model.Tag;

@RunningServer
class RequestsControllerTest {

    private static final String NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";

    @LocalServerPort
    private int port;

    private final String account = Accounts.fresh();
    private ControlApi control;

    @AutoClose
    private ChimeSdkMeetingsClient chime;

    @BeforeEach
    void connect() {
        control = new ControlApi(port);
        chime = SdkKind.SYNC.connect(port, account, "eu-central-1");
    }

    @Fidelity(
            value = OURS,
            topic = FAULTS,
            what = "journal",
            answer =
                    "the last calls to AWS's side (`chime.journal.size`), those to no operation included; whoever has an"
                            + " answer finds the call")
    @Test
    void tellsAllOfACall() {
        String meeting = createMeeting();

        JsonPath call = requests("");

        assertThat(call.getList("requests")).hasSize(1);
        assertThat(call.getString("requests[0].operation")).isEqualTo("CreateMeeting");
        assertThat(call.getString("requests[0].method")).isEqualTo("POST");
        assertThat(call.getString("requests[0].path")).isEqualTo("/meetings");
        assertThat(call.getString("requests[0].account")).isEqualTo(account);
        assertThat(call.getString("requests[0].region")).isEqualTo("eu-central-1");
        assertThat(call.getString("requests[0].meeting")).isEqualTo(meeting);
        assertThat(call.getString("requests[0].externalMeetingId")).isEqualTo("room");
        assertThat(call.getInt("requests[0].status")).isEqualTo(200);
        assertThat(call.getLong("requests[0].millis")).isBetween(0L, 60_000L);
        assertThat(call.getLong("requests[0].sequence")).isPositive();
        assertThat(call.getString("requests[0].requestId")).hasSize(36);
        assertThat(Duration.between(Instant.parse(call.getString("requests[0].at")), Instant.now())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
        assertThat(call.getMap("requests[0]"))
                .doesNotContainKeys("error", "message", "fault", "externalUserId", "requestBody", "responseBody");
    }

    @Test
    void tellsWhyACallWasRefused() {
        Response refused = aws("GET", "/meetings/" + NOBODY);

        JsonPath call = requests("&error=NotFound");
        assertThat(call.getInt("requests[0].status")).isEqualTo(404);
        assertThat(call.getString("requests[0].error")).isEqualTo("NotFoundException");
        assertThat(call.getString("requests[0].message")).contains(NOBODY);
        assertThat(call.getString("requests[0].requestId")).isEqualTo(refused.header("x-amzn-RequestId"));
    }

    @Test
    void findsTheUsersOfABatch() {
        String meeting = createMeeting();
        chime.batchCreateAttendee(request -> request.meetingId(meeting).attendees(user("ann"), user("bob")));

        assertThat(count("&externalUserId=ann")).isEqualTo(1);
        assertThat(count("&externalUserId=bob")).isEqualTo(1);
        assertThat(requests("&externalUserId=bob").getString("requests[0].externalUserId"))
                .isEqualTo("ann");
        assertThat(requests("&externalUserId=bob").<String>getList("requests[0].externalUserIds"))
                .containsExactly("ann", "bob");
    }

    @Test
    void findsTheUserAndTheRoomBehindIds() {
        String meeting = createMeeting();
        String ann = chime.createAttendee(request -> request.meetingId(meeting).externalUserId("ann"))
                .attendee()
                .attendeeId();
        chime.deleteAttendee(request -> request.meetingId(meeting).attendeeId(ann));
        chime.deleteMeeting(request -> request.meetingId(meeting));

        assertThat(operations("&externalUserId=ann")).containsExactly("CreateAttendee", "DeleteAttendee");
        assertThat(operations("&externalMeetingId=room"))
                .containsExactly("CreateMeeting", "CreateAttendee", "DeleteAttendee", "DeleteMeeting");
        assertThat(operations("&meeting=" + meeting)).hasSize(4);
    }

    @Test
    void findsTheMeetingOfAnArn() {
        var created = chime.createMeeting(
                        request -> request.externalMeetingId("room").mediaRegion("us-east-1"))
                .meeting();
        chime.tagResource(request -> request.resourceARN(created.meetingArn())
                .tags(Tag.builder().key("k").value("v").build()));
        chime.listTagsForResource(request -> request.resourceARN(created.meetingArn()));

        assertThat(operations("&meeting=" + created.meetingId()))
                .containsExactly("CreateMeeting", "TagResource", "ListTagsForResource");
    }

    @Test
    void remembersCallsOfNoOperation() {
        aws("GET", "/nothing/of/the/kind");
        aws("DELETE", "/meetings");
        aws("POST", "/meetings?operation=nonsense");

        JsonPath calls = requests("&error=UnknownOperationException");
        assertThat(calls.<Integer>getList("requests.status")).containsExactly(404, 405, 404);
        assertThat(calls.<String>getList("requests.path"))
                .containsExactly("/nothing/of/the/kind", "/meetings", "/meetings");
        assertThat(calls.getList("requests.operation")).containsOnlyNulls();
    }

    @Test
    void remembersWhatTheDoorRefuses() {
        RestAssured.given()
                .baseUri("http://127.0.0.1")
                .port(port)
                .header("Authorization", SignedAs.header(account, "us-east-1"))
                .header("Content-Encoding", "gzip")
                .body("x")
                .post("/meetings");
        aws("POST", "/meetings");

        assertThat(requests("").<Integer>getList("requests.status")).containsExactly(400, 400);
        assertThat(requests("").<String>getList("requests.operation")).containsExactly(null, "CreateMeeting");
    }

    @Test
    void remembersWhatTomcatRefuses() throws IOException {
        raw("GET /meetings/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                + SignedAs.header(account, "us-east-1") + "\r\n\r\n");

        JsonPath calls = requests("");
        assertThat(calls.<Integer>getList("requests.status")).containsExactly(400);
        assertThat(calls.getString("requests[0].error")).isEqualTo("BadRequestException");
    }

    @Test
    void remembersARequestLineThatCannotBeRead() throws IOException {
        long before = newest();

        raw("BROKEN\r\n\r\n");

        assertThat(ok(control.get("/_chime/requests?status=400&since=" + before))
                        .getList("requests"))
                .isNotEmpty();
    }

    @Test
    void doesNotRememberItsOwnSide() {
        long before = newest();

        ok(control.get("/_chime/clock"));

        assertThat(ok(control.get("/_chime/requests?since=" + before)).<String>getList("requests.path"))
                .noneMatch(path -> path.startsWith("/_chime"));
    }

    @Test
    void countsWithTheSameFilters() {
        createMeeting();
        createMeeting();

        assertThat(control.get("/_chime/requests/count?operation=CreateMeeting&account=" + account)
                        .asString())
                .isEqualTo("{\"count\":2}");
        assertThat(count("&status=200&region=eu-central-1&limit=1")).isEqualTo(1);
        assertThat(count("&status=404")).isZero();
        assertThat(count("&region=us-east-1")).isZero();
        long first = requests("").getLong("requests[0].sequence");
        assertThat(count("&since=" + first)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            operaton=CreateMeeting  | operaton  | known are operation, account
            operation=CreateMeting  | operation | one of BatchCreateAttendee
            status=ok               | status    | a whole number
            since=-1                | since     | a whole number
            limit=1&limit=2         | limit     | once
            """)
    void refusesFiltersThatItDoesNotKnow(String query, String field, String detail) {
        problem(control.get("/_chime/requests?" + query), 400, field, detail);
        problem(control.get("/_chime/requests/count?" + query), 400, field, detail);
    }

    @Test
    void refusesToForgetByAFilter() {
        createMeeting();

        problem(control.delete("/_chime/requests?account=" + account), 400, "account", "known are none");

        assertThat(count("")).isEqualTo(1);
    }

    private String createMeeting() {
        return chime.createMeeting(request -> request.externalMeetingId("room").mediaRegion("us-east-1"))
                .meeting()
                .meetingId();
    }

    private static CreateAttendeeRequestItem user(String name) {
        return CreateAttendeeRequestItem.builder().externalUserId(name).build();
    }

    private JsonPath requests(String filters) {
        return ok(control.get("/_chime/requests?account=" + account + filters));
    }

    private List<String> operations(String filters) {
        return requests(filters).getList("requests.operation");
    }

    private int count(String filters) {
        return ok(control.get("/_chime/requests/count?account=" + account + filters))
                .getInt("count");
    }

    private long newest() {
        createMeeting();
        return requests("&limit=1").getLong("requests[0].sequence");
    }

    private Response aws(String method, String path) {
        return RestAssured.given()
                .baseUri("http://127.0.0.1")
                .port(port)
                .urlEncodingEnabled(false)
                .header("Authorization", SignedAs.header(account, "us-east-1"))
                .request(method, path);
    }

    private void raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
                    .startsWith("HTTP/1.1 400");
        }
    }
}
