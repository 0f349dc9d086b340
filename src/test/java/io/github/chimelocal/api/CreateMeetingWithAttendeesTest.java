package io.github.chimelocal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class CreateMeetingWithAttendeesTest {

    private final Client client;

    CreateMeetingWithAttendeesTest(@LocalServerPort int port) {
        this.client = Client.of(port);
    }

    @Test
    void answersWithTheMeetingItsAttendeesAndNoErrors() {
        JsonPath created = Client.ok(create(Body.meetingWithAttendees("alice", "bob")));

        assertThat(created.getMap("$")).containsOnlyKeys("Meeting", "Attendees", "Errors");
        assertThat(created.<String>getList("Attendees.ExternalUserId")).containsExactly("alice", "bob");
        assertThat(created.getList("Errors")).isEmpty();
    }

    @Test
    void makesAMeetingLikeAnyOther() {
        Map<String, Object> meeting =
                Client.ok(create(Body.meetingWithAttendees("alice"))).getMap("Meeting");

        assertThat(client.meeting((String) meeting.get("MeetingId"))).isEqualTo(meeting);
    }

    @Test
    void makesAttendeesLikeAnyOther() {
        JsonPath created = Client.ok(create(Body.meetingWithAttendees("alice")));

        Map<String, Object> alice = created.getMap("Attendees[0]");
        assertThat(client.attendee(created.getString("Meeting.MeetingId"), (String) alice.get("AttendeeId")))
                .isEqualTo(alice);
    }

    @Test
    void givesAttendeesTheCapabilitiesThatTheyWereNamedWith() {
        String listener = "{'ExternalUserId': 'listener', 'Capabilities': %s}"
                .formatted(Body.capabilitiesOf("Receive", "Receive", "None"));
        JsonPath created = Client.ok(
                create(Body.meeting().with("Attendees", "[" + listener + ", {'ExternalUserId': 'speaker'}]")));

        assertThat(created.<Map<String, String>>getList("Attendees.Capabilities"))
                .containsExactly(
                        Map.of("Audio", "Receive", "Video", "Receive", "Content", "None"),
                        Map.of("Audio", "SendReceive", "Video", "SendReceive", "Content", "SendReceive"));
    }

    @Test
    void takesTwentyUsers() {
        String[] users = users(20);

        assertThat(Client.ok(create(Body.meetingWithAttendees(users))).<String>getList("Attendees.ExternalUserId"))
                .containsExactly(users);
    }

    @Test
    void refusesTwentyOneUsersAndCreatesNothing() {
        Body body = Body.meetingWithAttendees(users(21));

        AwsError.assertThat(create(body)).isInvalid(AwsError.at("attendees", AwsError.atMost(20)));
        assertCreatesNothing(body);
    }

    @Test
    void refusesNoUsersAtAll() {
        AwsError.assertThat(create(Body.meetingWithAttendees()))
                .isInvalid(AwsError.at("attendees", AwsError.atLeast(1)));
        AwsError.assertThat(create(Body.meeting())).isInvalid(AwsError.at("attendees", AwsError.NOT_NULL));
    }

    @Test
    void admitsThoseWhoFitAndTellsWhoDoesNot() {
        JsonPath created = Client.ok(create(Body.meetingWithAttendees("alice", "bob", "carol", "dave")
                .with("MeetingFeatures", "{'Attendee': {'MaxCount': 2}}")));

        assertThat(created.<String>getList("Attendees.ExternalUserId")).containsExactly("alice", "bob");
        String message = "The meeting is full: it admits at most 2";
        assertThat(created.<Map<String, String>>getList("Errors"))
                .containsExactly(
                        Map.of(
                                "ExternalUserId",
                                "carol",
                                "ErrorCode",
                                "ResourceLimitExceeded",
                                "ErrorMessage",
                                message),
                        Map.of(
                                "ExternalUserId",
                                "dave",
                                "ErrorCode",
                                "ResourceLimitExceeded",
                                "ErrorMessage",
                                message));
    }

    @Test
    void takesAUserWhoIsNamedTwiceForOne() {
        JsonPath created = Client.ok(create(Body.meetingWithAttendees("alice", "bob", "alice")));

        assertThat(created.<Map<String, Object>>getList("Attendees"))
                .hasSize(3)
                .satisfies(all -> assertThat(all.get(2)).isEqualTo(all.get(0)));
        assertThat(client.users(created.getString("Meeting.MeetingId"))).containsExactly("alice", "bob");
    }

    @Test
    void giveNoRoomTwiceToAUserWhoIsNamedTwice() {
        JsonPath created = Client.ok(create(Body.meetingWithAttendees("alice", "alice", "bob")
                .with("MeetingFeatures", "{'Attendee': {'MaxCount': 2}}")));

        assertThat(created.getList("Errors")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Video': {'MaxResolution': 'None'}", "'Content': {'MaxResolution': 'None'}"})
    void createsNothingWhenOneUserMayNotHaveTheCapabilities(String feature) {
        String attendees = "[{'ExternalUserId': 'alice'}, {'ExternalUserId': 'bob', 'Capabilities': %s}]"
                .formatted(Body.capabilitiesOf("SendReceive", "SendReceive", "SendReceive"));
        Body body = Body.meeting().with("Attendees", attendees).with("MeetingFeatures", "{" + feature + "}");

        AwsError.assertThat(create(body)).isBadRequest();
        assertCreatesNothing(body);
    }

    @Test
    void tellsViolationsOfTheMeetingAndOfItsAttendeesAtOnce() {
        Body body = Body.meetingWithAttendees("alice", "b", "aws:carol").without("MediaRegion");

        AwsError.assertThat(create(body))
                .isInvalid(
                        AwsError.at("attendees.2.member.externalUserId", AwsError.atLeast(2)),
                        AwsError.at("attendees.3.member.externalUserId", "Member must not start with aws:"),
                        AwsError.at("mediaRegion", AwsError.NOT_NULL));
    }

    @Test
    void makesReplicasWithAttendees() {
        String primary = client.startMeeting();

        JsonPath replica =
                Client.ok(create(Body.meetingWithAttendees("alice").with("PrimaryMeetingId", "'" + primary + "'")));

        assertThat(replica.getString("Meeting.PrimaryMeetingId")).isEqualTo(primary);
        assertThat(client.users(replica.getString("Meeting.MeetingId"))).containsExactly("alice");
        assertThat(client.users(primary)).isEmpty();
    }

    /** A token that had started a meeting would bring that one back. */
    private void assertCreatesNothing(Body refused) {
        String meeting = client.startMeeting(
                refused.without("Attendees").without("MeetingFeatures").with("ExternalMeetingId", "'another'"));

        assertThat(client.meeting(meeting)).containsEntry("ExternalMeetingId", "another");
        assertThat(client.users(meeting)).isEqualTo(List.of());
    }

    private Response create(Body body) {
        return client.post("/meetings?operation=create-attendees", body);
    }

    private static String[] users(int count) {
        return IntStream.range(0, count).mapToObj("user-%d"::formatted).toArray(String[]::new);
    }
}
