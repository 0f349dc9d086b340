package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.ATTENDEES;
import static io.github.chimelocal.fidelity.Topic.CAPABILITIES;
import static io.github.chimelocal.fidelity.Topic.MEETINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class BatchCreateAttendeeTest {

    private static final String NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";

    private final Client client;
    private final String meeting;

    BatchCreateAttendeeTest(@LocalServerPort int port) {
        this.client = Client.of(port);
        this.meeting = client.startMeeting();
    }

    @Fidelity(value = OURS, topic = MEETINGS, what = "Errors without a value", answer = "`[]`")
    @Test
    void answersWithTheAttendeesInTheOrderOfTheRequestAndNoErrors() {
        JsonPath created = Client.ok(create(Body.batch("bob", "alice")));

        assertThat(created.getMap("$")).containsOnlyKeys("Attendees", "Errors");
        assertThat(created.<String>getList("Attendees.ExternalUserId")).containsExactly("bob", "alice");
        assertThat(created.getList("Errors")).isEmpty();
        assertThat(client.users(meeting)).containsExactly("bob", "alice");
    }

    @Test
    void makesAttendeesLikeAnyOther() {
        Map<String, Object> alice = Client.ok(create(Body.batch("alice"))).getMap("Attendees[0]");

        assertThat(client.attendee(meeting, (String) alice.get("AttendeeId"))).isEqualTo(alice);
    }

    @Test
    void returnsTheAttendeeThatAUserIsAlready() {
        Map<String, Object> alice = Client.ok(create(Body.batch("alice"))).getMap("Attendees[0]");

        JsonPath again = Client.ok(create(Body.batch("bob", "alice")));

        assertThat(again.<Map<String, Object>>getList("Attendees").get(1)).isEqualTo(alice);
        assertThat(client.users(meeting)).containsExactly("alice", "bob");
    }

    @Fidelity(
            value = OURS,
            topic = ATTENDEES,
            what = "ExternalUserId again within a batch",
            answer = "the same attendee")
    @Test
    void takesAUserWhoIsNamedTwiceForOneWithTheFirstCapabilities() {
        String muted = Body.capabilitiesOf("Receive", "Receive", "Receive");
        JsonPath created = Client.ok(create(Body.batch()
                .with(
                        "Attendees",
                        "[{'ExternalUserId': 'alice', 'Capabilities': %s}, {'ExternalUserId': 'alice'}]"
                                .formatted(muted))));

        assertThat(created.<String>getList("Attendees.JoinToken").stream().distinct())
                .hasSize(1);
        assertThat(created.<String>getList("Attendees.Capabilities.Audio")).containsOnly("Receive");
        assertThat(client.users(meeting)).containsExactly("alice");
    }

    @Test
    void takesAHundredUsers() {
        assertThat(Client.ok(create(Body.batch(users(100)))).getList("Attendees"))
                .hasSize(100);
    }

    @Test
    void refusesAHundredAndOneAndAdmitsNobody() {
        AwsError.assertThat(create(Body.batch(users(101)))).isInvalid(AwsError.at("attendees", AwsError.atMost(100)));
        assertThat(client.users(meeting)).isEmpty();
    }

    @Test
    void refusesNoUsersAtAll() {
        AwsError.assertThat(create(Body.batch())).isInvalid(AwsError.at("attendees", AwsError.atLeast(1)));
        AwsError.assertThat(create(Body.batch().without("Attendees")))
                .isInvalid(AwsError.at("attendees", AwsError.NOT_NULL));
    }

    @Test
    void admitsNobodyWhenOneUserIdIsReserved() {
        AwsError.assertThat(create(Body.batch("alice", "AWS:bob")))
                .isInvalid(AwsError.at("attendees.2.member.externalUserId", "Member must not start with aws:"));
        assertThat(client.users(meeting)).isEmpty();
    }

    @Fidelity(
            value = OURS,
            topic = CAPABILITIES,
            what = "forbidden ones in a batch",
            answer = "the whole call is refused, 400 `BadRequestException`")
    @Test
    void admitsNobodyWhenOneUsersCapabilitiesContradictEachOther() {
        String contradiction = Body.capabilitiesOf("None", "None", "Receive");
        Response response = create(Body.batch()
                .with(
                        "Attendees",
                        "[{'ExternalUserId': 'alice'}, {'ExternalUserId': 'bob', 'Capabilities': %s}]"
                                .formatted(contradiction)));

        AwsError.assertThat(response)
                .isBadRequest("Content can be SendReceive or Receive only if Video is SendReceive or Receive");
        assertThat(client.users(meeting)).isEmpty();
    }

    @Fidelity(
            value = OURS,
            topic = ATTENDEES,
            what = "full meeting: batches",
            answer = "200, those who fit in `Attendees`, the others in `Errors` with `ResourceLimitExceeded`")
    @Test
    void tellsThoseForWhomThereIsNoRoom() {
        String small = client.startMeeting(Body.meeting().with("MeetingFeatures", "{'Attendee': {'MaxCount': 1}}"));
        client.admit(small, "alice");

        JsonPath created = Client.ok(
                client.post("/meetings/" + small + "/attendees?operation=batch-create", Body.batch("bob", "alice")));

        assertThat(created.<String>getList("Attendees.ExternalUserId")).containsExactly("alice");
        assertThat(created.<Map<String, String>>getList("Errors"))
                .containsExactly(Map.of(
                        "ExternalUserId",
                        "bob",
                        "ErrorCode",
                        "ResourceLimitExceeded",
                        "ErrorMessage",
                        "The meeting is full: it admits at most 1"));
    }

    @Test
    void needsAMeetingThatExists() {
        AwsError.assertThat(
                        client.post("/meetings/" + NOBODY + "/attendees?operation=batch-create", Body.batch("alice")))
                .isNoSuchMeeting(NOBODY);
    }

    private Response create(Body body) {
        return client.post("/meetings/" + meeting + "/attendees?operation=batch-create", body);
    }

    private static String[] users(int count) {
        return IntStream.range(0, count).mapToObj("user-%d"::formatted).toArray(String[]::new);
    }
}
