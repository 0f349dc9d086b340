package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class BodyTest {

    private static final String[] NOTHING = {
        AwsError.at("clientRequestToken", AwsError.NOT_NULL),
        AwsError.at("externalMeetingId", AwsError.NOT_NULL),
        AwsError.at("mediaRegion", AwsError.NOT_NULL)
    };

    private final int port;
    private final Client client;

    BodyTest(@LocalServerPort int port) {
        this.port = port;
        this.client = Client.of(port);
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "body that is malformed JSON",
            answer = "400 `BadRequestException` that says where")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{\"MediaRegion\"",
                "{\"MediaRegion\": \"us-east-1\"",
                "{\"MediaRegion\": \"us-east-1",
                "{\"MediaRegion\": }",
                "{\"MediaRegion\": \"a\",}",
                "{MediaRegion: \"a\"}",
                "{'MediaRegion': 'a'}",
                "{} {}",
                "{}x",
                "{\"A\": 01}",
                "{\"A\": NaN}",
                "{\"A\": +1}",
                "{\"A\": .5}",
                "{\"A\": tru}",
                "{\"A\": \"\t\"}",
                "{\"A\": \"\\x\"}",
                "/* comment */ {}",
                "x",
                "MediaRegion=us-east-1&ExternalMeetingId=room"
            })
    void tellsWhereItIsNotJson(String malformed) {
        assertThat(AwsError.assertThat(client.post("/meetings", malformed)).isBadRequest())
                .matches("The request body is not valid JSON: line [0-9]+, column [0-9]+");
    }

    @Test
    void tellsTheLineAndTheColumn() {
        AwsError.assertThat(client.post("/meetings", """
                        {
                          "MediaRegion": us-east-1
                        }
                        """))
                .isBadRequest("The request body is not valid JSON: line 2, column 18");
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "body that is no JSON object",
            answer = "400 `BadRequestException`")
    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{}]", "null", "true", "1", "1.5", "\"x\"", " ", "\n"})
    void mustBeAnObject(String other) {
        AwsError.assertThat(client.post("/meetings", other)).isBadRequest("The request body must be a JSON object");
    }

    @Fidelity(value = OURS, topic = REQUESTS, what = "body that is not UTF-8", answer = "400 `BadRequestException`")
    @ParameterizedTest
    @ValueSource(ints = {0xff, 0xc0, 0xe9, 0x80})
    void mustBeUtf8(int octet) throws IOException {
        String body = "{\"MediaRegion\": \"" + (char) octet + "\"}";

        AwsError.assertThat(RawHttp.send(port, RawHttp.requestWithBody("POST /meetings HTTP/1.1", body)))
                .isBadRequest("The request body is not UTF-8");
    }

    @Test
    void mustBeUtf8WhateverTheContentTypeSays() throws IOException {
        String request = RawHttp.requestWithBody(
                "POST /meetings HTTP/1.1", "{\"A\": \"é\"}", "Content-Type: application/json; charset=ISO-8859-1");

        AwsError.assertThat(RawHttp.send(port, request)).isBadRequest("The request body is not UTF-8");
    }

    @Fidelity(value = OURS, topic = REQUESTS, what = "body that is empty", answer = "an object without members")
    @Test
    void standsForNoMembersWhenItIsEmpty() throws IOException {
        AwsError.assertThat(client.post("/meetings", "")).isInvalid(NOTHING);
        AwsError.assertThat(client.post("/meetings")).isInvalid(NOTHING);
        AwsError.assertThat(RawHttp.send(port, RawHttp.request("POST /meetings HTTP/1.1")))
                .isInvalid(NOTHING);
    }

    @Fidelity(value = OURS, topic = REQUESTS, what = "members that are unknown", answer = "ignored")
    @Test
    void canHaveUnknownMembersAnywhere() {
        Body body = Body.meeting()
                .with("Unknown", "{'A': [1, 2.5, 1e400, null, {'B': true}]}")
                .with("MeetingFeatures", "{'Audio': {'Unknown': 1}, 'Unknown': []}")
                .with("Tags", "[{'Key': 'a', 'Value': '1', 'Unknown': 'x'}]");

        String meeting = client.startMeeting(body);

        assertThat(client.meeting(meeting)).containsEntry("MeetingFeatures", Map.of("Audio", Map.of()));
        assertThat(client.tags(meeting)).isEqualTo(Map.of("a", "1"));
    }

    @Fidelity(value = OURS, topic = REQUESTS, what = "members: letter case", answer = "counts")
    @Test
    void hasMembersWhoseLetterCaseCounts() {
        String lower =
                Body.json("{'clientRequestToken': 'abc', 'mediaRegion': 'us-east-1', 'externalMeetingId': 'room'}");

        AwsError.assertThat(client.post("/meetings", lower)).isInvalid(NOTHING);
        AwsError.assertThat(client.post("/meetings", lower.toUpperCase(Locale.ROOT)))
                .isInvalid(NOTHING);
    }

    @Test
    void hasNoLowerCaseMembersInStructuresEither() {
        String meeting = client.startMeeting(Body.meeting()
                .with("MeetingFeatures", "{'attendee': {'MaxCount': 9}, 'Video': {'maxResolution': 'FHD'}}"));

        assertThat(client.meeting(meeting)).containsEntry("MeetingFeatures", Map.of("Video", Map.of()));
    }

    @Test
    void hasOptionalMembersThatCanBeNull() {
        Body body = Body.meeting();
        for (String member : List.of(
                "MeetingHostId",
                "NotificationsConfiguration",
                "MeetingFeatures",
                "PrimaryMeetingId",
                "TenantIds",
                "Tags",
                "MediaPlacementNetworkType")) {
            body = body.with(member, "null");
        }

        String meeting = client.startMeeting(body);

        assertThat(client.meeting(meeting)).hasSize(6).doesNotContainValue(null);
        assertThat(client.tags(meeting)).isEmpty();
    }

    @Fidelity(value = OURS, topic = REQUESTS, what = "members that are null", answer = "absent")
    @Test
    void hasNullsThatAreMissingMembers() {
        AwsError.assertThat(client.post(
                        "/meetings",
                        "{\"ClientRequestToken\": null, \"MediaRegion\": null, \"ExternalMeetingId\": null}"))
                .isInvalid(NOTHING);
        assertThat(client.meeting(client.startMeeting(
                        Body.meeting().with("MeetingFeatures", "{'Audio': null, 'Video': {'MaxResolution': null}}"))))
                .containsEntry("MeetingFeatures", Map.of("Video", Map.of()));
    }

    @Fidelity(value = OURS, topic = REQUESTS, what = "members said twice", answer = "the last one counts")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'ExternalMeetingId': 'first', REST, 'ExternalMeetingId': 'last'}",
                "{'ExternalMeetingId': 5, 'ExternalMeetingId': 'last', REST}",
                "{'ExternalMeetingId': null, REST, 'ExternalMeetingId': 'last'}",
                "{'MediaRegion': 'x', 'ExternalMeetingId': {}, REST, 'ExternalMeetingId': 'last'}"
            })
    void hasTheLastOfDuplicateMembers(String body) {
        String rest = "'ClientRequestToken': '%s', 'MediaRegion': 'us-east-1'".formatted(client.account());

        Response response = client.post("/meetings", Body.json(body.replace("REST", rest)));

        assertThat(Client.ok(response).getString("Meeting.ExternalMeetingId")).isEqualTo("last");
    }

    @Test
    void lacksAMemberWhoseLastDuplicateIsNull() {
        String body = Body.meeting().toString().replace("}", ", \"ExternalMeetingId\": null}");

        AwsError.assertThat(client.post("/meetings", body))
                .isInvalid(AwsError.at("externalMeetingId", AwsError.NOT_NULL));
    }

    @Test
    void hasTheLastOfDuplicateMembersInStructures() {
        String meeting = client.startMeeting(Body.meeting()
                .with("MeetingFeatures", "{'Attendee': {'MaxCount': 'x', 'MaxCount': 3}, 'Video': 1, 'Video': {}}"));

        assertThat(client.meeting(meeting))
                .containsEntry("MeetingFeatures", Map.of("Attendee", Map.of("MaxCount", 3), "Video", Map.of()));
    }

    @Test
    void canBeNestedWhereNobodyLooks() {
        client.startMeeting(Body.meeting().with("Unknown", "[".repeat(200) + "]".repeat(200)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"A\":", "[", "{\"A\":["})
    void isRefusedWhenItIsNestedBeyondReason(String beginning) {
        AwsError.assertThat(client.post("/meetings", "{\"Tags\": " + beginning.repeat(100_000)))
                .isBadRequest();
        client.startMeeting();
    }
}
