package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.MODEL;
import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.MEDIA;
import static io.github.chimelocal.fidelity.Topic.MEETINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class CreateMeetingTest {

    private final Client client;

    CreateMeetingTest(@LocalServerPort int port) {
        this.client = Client.of(port);
    }

    @Test
    void answersWithStatus200AndJsonAndARequestId() {
        Response response = client.post("/meetings", Body.meeting());

        Client.ok(response);
        String requestId = response.header("x-amzn-RequestId");
        assertThat(UUID.fromString(requestId)).hasToString(requestId);
        assertThat(response.header("x-amzn-ErrorType")).isNull();
    }

    @Fidelity(
            value = OBSERVED,
            topic = MEETINGS,
            what = "TenantIds without a value",
            answer = "`[]`",
            evidence = "CreateMeeting responses that users pasted in public")
    @Fidelity(value = OURS, topic = MEETINGS, what = "members without a value", answer = "left out")
    @Test
    void leavesOutWhatWasNotAskedForButNoList() {
        Map<String, Object> meeting = client.meeting(client.startMeeting());

        assertThat(meeting)
                .containsOnlyKeys(
                        "MeetingId", "ExternalMeetingId", "MediaRegion", "MediaPlacement", "TenantIds", "MeetingArn")
                .containsEntry("ExternalMeetingId", "room")
                .containsEntry("MediaRegion", "us-east-1")
                .containsEntry("TenantIds", List.of());
    }

    @Test
    void endsALowerCaseVersion4UuidWithTheCellOfTheControlRegion() {
        assertThat(client.startMeeting())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{8}2713");
    }

    @Fidelity(
            value = OBSERVED,
            topic = MEETINGS,
            what = "MeetingArn",
            answer = "`arn:<partition>:chime:<control Region>:<account>:meeting/<MeetingId>`",
            evidence = "CreateMeeting responses that users pasted in public")
    @Test
    void namesTheMeetingInItsArn() {
        String id = client.startMeeting();

        assertThat(client.meeting(id))
                .containsEntry("MeetingArn", "arn:aws:chime:us-east-1:" + client.account() + ":meeting/" + id);
    }

    @Fidelity(value = OURS, topic = MEDIA, what = "MediaPlacement: where the URLs lead", answer = "nowhere yet")
    @Fidelity(
            value = OBSERVED,
            topic = MEDIA,
            what = "MediaPlacement",
            answer = "eight URLs in AWS's shapes",
            evidence = "CreateMeeting responses that users pasted in public")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        AudioHostUrl      | [0-9a-f]{32}\\.k\\.CELL:3478
        AudioFallbackUrl  | wss://wss\\.k\\.CELL:443/calls/ID
        SignalingUrl      | wss://signal\\.CELL/control/ID
        TurnControlUrl    | https://2713\\.cell\\.us-east-1\\.meetings\\.chime\\.aws/v2/turn_sessions
        ScreenDataUrl     | wss://bitpw\\.CELL:443/v2/screen/ID
        ScreenSharingUrl  | wss://bitpw\\.CELL:443/v2/screen/ID
        ScreenViewingUrl  | wss://bitpw\\.CELL:443/ws/connect\\?passcode=null&viewer_uuid=null&X-BitHub-Call-Id=ID
        EventIngestionUrl | https://data\\.svc\\.[a-z0-9]+\\.ingest\\.chime\\.aws/v1/client-events
        """)
    void placesMediaInTheShapesOfAws(String member, String shape) {
        String id = client.startMeeting(Body.meeting().with("MediaRegion", "'eu-west-2'"));

        assertThat(placement(id)).hasSize(8);
        assertThat(placement(id).get(member))
                .matches(shape.replace("CELL", "m[1-3]\\.ew2\\.app\\.chime\\.aws")
                        .replace("ID", id));
    }

    @Test
    void placesAllMediaOfOneMeetingInOneCell() {
        assertThat(String.join(" ", placement(client.startMeeting()).values())
                        .replaceAll("\\b(m[1-3])\\.ue1\\.", "<$1>"))
                .containsAnyOf("<m1>", "<m2>", "<m3>")
                .doesNotContainPattern("<(m[1-3])>.*<(?!\\1)m[1-3]>");
    }

    @Test
    void answersAndLaterShowsTheSame() {
        JsonPath created = Client.ok(client.post("/meetings", Body.meeting()));

        Response shown = client.get("/meetings/" + created.getString("Meeting.MeetingId"));
        assertThat(Client.ok(shown).getMap("$")).containsOnlyKeys("Meeting").isEqualTo(created.getMap("$"));
    }

    @Test
    void echoesHostAndTenants() {
        String id = client.startMeeting(
                Body.meeting().with("MeetingHostId", "'host 1'").with("TenantIds", "['b-tenant', 'A_tenant']"));

        assertThat(client.meeting(id))
                .containsEntry("MeetingHostId", "host 1")
                .containsEntry("TenantIds", List.of("b-tenant", "A_tenant"));
    }

    @Fidelity(
            value = MODEL,
            topic = MEETINGS,
            what = "Tags, NotificationsConfiguration, ClientRequestToken, MediaPlacementNetworkType",
            answer = "never come back in Meeting")
    @Test
    void neverShowsTagsNotificationsTokenAndNetworkType() {
        String id = client.startMeeting(Body.meeting()
                .with("Tags", "[{'Key': 'team', 'Value': 'blue'}]")
                .with("NotificationsConfiguration", "{'SqsQueueArn': 'arn:aws:sqs:us-east-1:111122223333:queue'}")
                .with("MediaPlacementNetworkType", "'DualStack'"));

        assertThat(client.meeting(id))
                .doesNotContainKeys(
                        "Tags", "NotificationsConfiguration", "ClientRequestToken", "MediaPlacementNetworkType");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        NotificationsConfiguration | {}
        MeetingFeatures            | {}
        Tags                       | []
        """)
    void acceptsWhatAppsSendForNothing(String member, String nothing) {
        Client.ok(client.post("/meetings", Body.meeting().with(member, nothing)));
    }

    @Fidelity(value = OURS, topic = MEETINGS, what = "MeetingFeatures: empty structures", answer = "shown too")
    @Fidelity(
            value = OBSERVED,
            topic = MEETINGS,
            what = "MeetingFeatures",
            answer = "shown as sent, without defaults",
            evidence = "CreateMeeting responses that users pasted in public")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'Audio': {}}",
                "{'Video': {}, 'Content': {}, 'Attendee': {}}",
                "{'Audio': {'EchoReduction': 'AVAILABLE'}}",
                "{'Audio': {'EchoReduction': 'UNAVAILABLE'}, 'Video': {'MaxResolution': 'HD'}}",
                "{'Video': {'MaxResolution': 'None'}, 'Content': {'MaxResolution': 'None'}}",
                "{'Video': {'MaxResolution': 'FHD'}, 'Attendee': {'MaxCount': 25}}",
                "{'Content': {'MaxResolution': 'UHD'}, 'Attendee': {'MaxCount': 2}}",
                "{'Content': {'MaxResolution': 'FHD'}, 'Attendee': {'MaxCount': 250}}",
                "{'Attendee': {'MaxCount': 1}}"
            })
    void echoesFeaturesExactlyAsTheyWereSent(String features) {
        Response response = client.post("/meetings", Body.meeting().with("MeetingFeatures", features));

        assertThat(Client.ok(response).getMap("Meeting.MeetingFeatures"))
                .isEqualTo(JsonPath.from(Body.json(features)).getMap("$"));
    }

    @Fidelity(
            value = OURS,
            topic = MEETINGS,
            what = "FHD video or UHD content without that",
            answer = "400 `BadRequestException`")
    @Fidelity(
            value = DOCUMENTED,
            topic = MEETINGS,
            what = "FHD video or UHD content",
            answer = "needs MaxCount of at most 25",
            evidence = "developer guide, meeting features")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Video': {'MaxResolution': 'FHD'}}",
                "{'Video': {'MaxResolution': 'FHD'}, 'Attendee': {}}",
                "{'Content': {'MaxResolution': 'UHD'}}",
                "{'Video': {'MaxResolution': 'FHD'}, 'Attendee': {'MaxCount': 26}}",
                "{'Content': {'MaxResolution': 'UHD'}, 'Attendee': {'MaxCount': 250}}"
            })
    void refusesHighDefinitionWithoutAnAttendeeLimitOfAtMost25(String features) {
        AwsError.assertThat(client.post("/meetings", Body.meeting().with("MeetingFeatures", features)))
                .isBadRequest(
                        "FHD video and UHD content need MeetingFeatures.Attendee.MaxCount, and it must be at most 25");
    }

    private Map<String, String> placement(String meeting) {
        return Client.ok(client.get("/meetings/" + meeting)).getMap("Meeting.MediaPlacement");
    }
}
