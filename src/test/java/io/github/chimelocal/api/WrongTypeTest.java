package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@Fidelity(
        value = OURS,
        topic = REQUESTS,
        what = "value of the wrong JSON type",
        answer = "400 `BadRequestException` that says where; no coercion, 5.0 is no integer")
@RunningServer
class WrongTypeTest {

    private final Client client;

    WrongTypeTest(@LocalServerPort int port) {
        this.client = Client.of(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "1.5", "true", "false", "{}", "[]", "['us-east-1']", "{'a': 'us-east-1'}"})
    void isNotTakenForAString(String value) {
        assertRefused("MediaRegion", value, "mediaRegion", "a string");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'3'",
                "''",
                "'x'",
                "3.5",
                "3.0",
                "3e0",
                "1e2",
                "1e400",
                "-1e400",
                "1e-400",
                "true",
                "[]",
                "[3]",
                "{}",
                "2147483648",
                "-2147483649",
                "9223372036854775808",
                "123456789012345678901234567890123456789012345678901234567890"
            })
    void isNotTakenForAnInteger(String value) {
        assertRefused(
                "MeetingFeatures",
                "{'Attendee': {'MaxCount': %s}}".formatted(value),
                "meetingFeatures.attendee.maxCount",
                "an integer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'true'", "'false'", "''", "1", "0", "1.0", "[]", "[true]", "{}"})
    void isNotTakenForABoolean(String value) {
        String configuration =
                Body.json("{'TranscriptionConfiguration': {'EngineTranscribeSettings': {'IdentifyLanguage': %s}}}"
                        .formatted(value));

        AwsError.assertThat(client.post(
                        "/meetings/" + client.startMeeting() + "/transcription?operation=start", configuration))
                .isBadRequest("Value at 'transcriptionConfiguration.engineTranscribeSettings.identifyLanguage'"
                        + " must be a boolean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'tenant'", "''", "1", "1.5", "true", "{}", "{'0': 'tenant'}"})
    void isNotTakenForAList(String value) {
        assertRefused("TenantIds", value, "tenantIds", "a list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'HD'", "''", "1", "1.5", "true", "[]", "[{}]"})
    void isNotTakenForAStructure(String value) {
        assertRefused("MeetingFeatures", value, "meetingFeatures", "an object");
        assertRefused("MeetingFeatures", "{'Video': %s}".formatted(value), "meetingFeatures.video", "an object");
        assertRefused("MeetingFeatures", "{'Attendee': %s}".formatted(value), "meetingFeatures.attendee", "an object");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        TenantIds | ['ok', 5]                                              | tenantIds.2.member    | a string
        TenantIds | [['ok']]                                               | tenantIds.1.member    | a string
        Tags      | ['team']                                               | tags.1.member         | an object
        Tags      | [{'Key': 'a', 'Value': ''}, [], {}]                    | tags.2.member         | an object
        Tags      | [{'Key': 'a', 'Value': ''}, {'Key': 'b', 'Value': 2}]  | tags.2.member.value   | a string
        """)
    void isToldWithItsPositionInAList(String member, String value, String where, String what) {
        assertRefused(member, value, where, what);
    }

    @Test
    void isNotTakenForAnAttendeeId() {
        String path = "/meetings/" + client.startMeeting() + "/attendees/capabilities?operation=batch-update-except";
        Body body = Body.capabilities("None", "None", "None");

        AwsError.assertThat(
                        client.put(path, body.with("ExcludedAttendeeIds", "['6f1d0c1e-0000-4000-8000-000000002713']")))
                .isBadRequest("Value at 'excludedAttendeeIds.1.member' must be an object");
    }

    @Test
    void isNotTakenForATagKey() {
        AwsError.assertThat(client.post(
                        "/tags?operation=untag-resource", Body.resource("arn:").with("TagKeys", "['a', {}]")))
                .isBadRequest("Value at 'tagKeys.2.member' must be a string");
    }

    @Test
    void isToldWithTheNameOfTheModelForTheResourceArn() {
        AwsError.assertThat(client.post("/tags?operation=untag-resource", "{\"ResourceARN\": 5}"))
                .isBadRequest("Value at 'resourceARN' must be a string");
    }

    private void assertRefused(String member, String value, String where, String what) {
        AwsError.assertThat(client.post("/meetings", Body.meeting().with(member, value)))
                .isBadRequest("Value at '%s' must be %s".formatted(where, what));
    }
}
