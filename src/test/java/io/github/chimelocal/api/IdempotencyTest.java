package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.TENANCY;
import static io.github.chimelocal.fidelity.Topic.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class IdempotencyTest {

    private static final String WITH_ATTENDEES = "/meetings?operation=create-attendees";

    private final Client client;
    private final Body body = Body.meeting();

    IdempotencyTest(@LocalServerPort int port) {
        this.client = Client.of(port);
    }

    @Test
    void returnsTheSameMeetingForARepeatedToken() {
        Response first = client.post("/meetings", body);
        Response second = client.post("/meetings", body);

        assertThat(Client.ok(second).getMap("$")).isEqualTo(Client.ok(first).getMap("$"));
    }

    @Fidelity(
            value = OBSERVED,
            topic = TOKENS,
            what = "token again, the meeting alive",
            answer = "the same meeting, whatever the other parameters",
            evidence = "amazon-chime-sdk-js #2433, aws-sdk-php #2461")
    @Test
    void returnsTheFirstMeetingWhateverTheOtherParameters() {
        String first = client.startMeeting(body);

        JsonPath second = Client.ok(client.post(
                "/meetings", body.with("ExternalMeetingId", "'other'").with("MediaRegion", "'eu-west-1'")));

        assertThat(second.getString("Meeting.MeetingId")).isEqualTo(first);
        assertThat(second.getString("Meeting.ExternalMeetingId")).isEqualTo("room");
        assertThat(second.getString("Meeting.MediaRegion")).isEqualTo("us-east-1");
    }

    @Fidelity(
            value = OURS,
            topic = TOKENS,
            what = "token again and the rules about the situation",
            answer = "the token comes first")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        MediaRegion      | 'us-gov-west-1'
        MeetingFeatures  | {'Video': {'MaxResolution': 'FHD'}}
        PrimaryMeetingId | '6f1d0c1e-0000-4000-8000-000000002713'
        PrimaryMeetingId | 'no meeting at all'
        """)
    void putsTheTokenBeforeEveryRuleOfTheSituation(String member, String impossible) {
        String first = client.startMeeting(body);

        assertThat(client.startMeeting(body.with(member, impossible))).isEqualTo(first);
    }

    @Test
    void stillRefusesARepeatThatViolatesAConstraint() {
        client.startMeeting(body);

        AwsError.assertThat(client.post("/meetings", body.without("ExternalMeetingId")))
                .isInvalid(AwsError.at("externalMeetingId", AwsError.NOT_NULL));
    }

    @Fidelity(value = OURS, topic = TOKENS, what = "token after the meeting ended", answer = "a new meeting")
    @Test
    void startsANewMeetingWhenTheFirstHasEnded() {
        String first = client.startMeeting(body);
        client.delete("/meetings/" + first);

        String second = client.startMeeting(body);

        assertThat(second).isNotEqualTo(first);
        assertThat(client.startMeeting(body)).isEqualTo(second);
    }

    @Test
    void doesNotTakeARepeatForAnAttendee() {
        String meeting = client.startMeeting(body);
        client.admit(meeting, "alice");
        client.startMeeting(body);

        assertThat(client.users(meeting)).containsExactly("alice");
    }

    @Test
    void keepsTheTokensOfAccountsApart() {
        assertThat(client.startMeeting(body))
                .isNotEqualTo(client.as(Accounts.fresh()).startMeeting(body));
    }

    @Fidelity(
            value = OURS,
            topic = TENANCY,
            what = "client request token",
            answer = "belongs to one account and control Region")
    @Test
    void keepsTheTokensOfRegionsApart() {
        assertThat(client.startMeeting(body))
                .isNotEqualTo(client.in("eu-central-1").startMeeting(body));
    }

    @Test
    void tellsTokensApartByLetterCase() {
        assertThat(client.startMeeting(body.with("ClientRequestToken", "'token'")))
                .isNotEqualTo(client.startMeeting(body.with("ClientRequestToken", "'Token'")));
    }

    @Fidelity(
            value = OURS,
            topic = TOKENS,
            what = "token of CreateMeeting and of CreateMeetingWithAttendees",
            answer = "one token space")
    @Test
    void sharesTokensBetweenBothOperations() {
        String first = client.startMeeting(body);

        JsonPath second = Client.ok(client.post(WITH_ATTENDEES, body.with("Attendees", Body.items("alice", "bob"))));

        assertThat(second.getString("Meeting.MeetingId")).isEqualTo(first);
        assertThat(second.<String>getList("Attendees.ExternalUserId")).containsExactly("alice", "bob");
        assertThat(client.users(first)).containsExactly("alice", "bob");
    }

    @Test
    void sharesTokensBetweenBothOperationsTheOtherWayRound() {
        JsonPath first = Client.ok(client.post(WITH_ATTENDEES, body.with("Attendees", Body.items("alice"))));

        assertThat(client.startMeeting(body)).isEqualTo(first.getString("Meeting.MeetingId"));
    }

    @Test
    void returnsTheSameAttendeesForARepeatedToken() {
        Response first = client.post(WITH_ATTENDEES, body.with("Attendees", Body.items("alice", "bob")));
        Response second = client.post(WITH_ATTENDEES, body.with("Attendees", Body.items("alice", "bob")));

        assertThat(Client.ok(second).getMap("$")).isEqualTo(Client.ok(first).getMap("$"));
    }

    @Fidelity(
            value = OURS,
            topic = TOKENS,
            what = "token again in CreateMeetingWithAttendees",
            answer = "admits the named users and returns them")
    @Test
    void admitsTheUsersThatARepeatNamesAnew() {
        JsonPath first = Client.ok(client.post(WITH_ATTENDEES, body.with("Attendees", Body.items("alice", "bob"))));

        JsonPath second = Client.ok(client.post(WITH_ATTENDEES, body.with("Attendees", Body.items("bob", "carol"))));

        assertThat(second.<String>getList("Attendees.ExternalUserId")).containsExactly("bob", "carol");
        assertThat(second.getString("Attendees[0].JoinToken")).isEqualTo(first.getString("Attendees[1].JoinToken"));
        assertThat(client.users(first.getString("Meeting.MeetingId"))).containsExactly("alice", "bob", "carol");
    }

    @Fidelity(
            value = OURS,
            topic = TOKENS,
            what = "token again in CreateMeetingWithAttendees: the users",
            answer = "are held to the meeting's features")
    @Test
    void holdsTheUsersOfARepeatToTheFeaturesOfTheMeeting() {
        String meeting = client.startMeeting(body.with("MeetingFeatures", "{'Video': {'MaxResolution': 'None'}}"));
        String alice = "[{'ExternalUserId': 'alice', 'Capabilities': %s}]"
                .formatted(Body.capabilitiesOf("None", "Receive", "None"));

        AwsError.assertThat(client.post(WITH_ATTENDEES, body.with("Attendees", alice)))
                .isBadRequest("Video must be None: the meeting was created with Video.MaxResolution None");
        assertThat(client.users(meeting)).isEmpty();
    }

    @Test
    void leavesOutTheUsersOfARepeatForWhomThereIsNoRoom() {
        String features = "{'Attendee': {'MaxCount': 1}}";
        String meeting = client.startMeeting(body.with("MeetingFeatures", features));
        client.admit(meeting, "alice");

        JsonPath repeat = Client.ok(client.post(WITH_ATTENDEES, body.with("Attendees", Body.items("alice", "bob"))));

        assertThat(repeat.<String>getList("Attendees.ExternalUserId")).containsExactly("alice");
        assertThat(repeat.<String>getList("Errors.ExternalUserId")).containsExactly("bob");
    }

    @Test
    void makesOneMeetingOfManySimultaneousCalls() throws Exception {
        List<String> ids = AtOnce.call(32, () -> client.startMeeting(body));

        assertThat(ids).hasSize(32).containsOnly(ids.get(0));
    }

    @Test
    void makesOneMeetingOfManySimultaneousCallsOfBothOperations() throws Exception {
        List<String> ids = AtOnce.call(
                        16,
                        () -> List.of(
                                client.startMeeting(body),
                                Client.ok(client.post(WITH_ATTENDEES, body.with("Attendees", Body.items("alice"))))
                                        .getString("Meeting.MeetingId")))
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(ids).hasSize(32).containsOnly(ids.get(0));
        assertThat(client.users(ids.get(0))).containsExactly("alice");
    }
}
