package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class ExternalIdMembersTest {

    private static final String ALPHABET =
            "Member must satisfy regular expression pattern: [-_&@+=,(){}\\[\\]\\/«».:|'\"#a-zA-Z0-9À-ÿ\\s]*";

    private final Client client;

    ExternalIdMembersTest(@LocalServerPort int port) {
        this.client = Client.of(port);
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = REQUESTS,
            what = "ExternalMeetingId and ExternalUserId: alphabet",
            answer = "that of the documentation",
            evidence = "API reference, CreateMeeting, CreateAttendee; amazon-chime-sdk-js #2601")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "!",
                "$",
                "%",
                "*",
                ";",
                "?",
                "\\\\",
                "^",
                "~",
                "<",
                ">",
                "`",
                "会",
                "\\u00a0",
                "Ā",
                "\uD83D\uDE00"
            })
    void areRefusedBeyondTheDocumentedAlphabet(String character) {
        String id = "'ab" + character + "'";

        AwsError.assertThat(create(Body.meeting().with("ExternalMeetingId", id)))
                .isInvalid(AwsError.at("externalMeetingId", ALPHABET));
        AwsError.assertThat(client.post(
                        "/meetings/" + client.startMeeting() + "/attendees",
                        Body.attendee("").with("ExternalUserId", id)))
                .isInvalid(AwsError.at("externalUserId", ALPHABET));
    }

    @Test
    void canHaveTheWholeDocumentedAlphabet() {
        String id = "-_&@+=,(){}[]/«».:|#azAZ09Àÿ×÷é \\t\\n\\\"";

        assertThat(Client.ok(create(Body.meeting().with("ExternalMeetingId", "'" + id + "'")))
                        .getString("Meeting.ExternalMeetingId"))
                .isEqualTo("-_&@+=,(){}[]/«».:|#azAZ09Àÿ×÷é \t\n\"");
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = REQUESTS,
            what = "ExternalMeetingId and ExternalUserId: prefix `aws:` in any case",
            answer = "reserved",
            evidence = "API reference, CreateMeeting, CreateAttendee")
    @ParameterizedTest
    @ValueSource(strings = {"aws:", "aws:x", "AWS:room", "aWs:MediaPipeline-1"})
    void areRefusedWhenTheyAreReserved(String id) {
        AwsError.assertThat(create(Body.meeting().with("ExternalMeetingId", "'" + id + "'")))
                .isInvalid(AwsError.at("externalMeetingId", "Member must not start with aws:"));
        AwsError.assertThat(client.post("/meetings/" + client.startMeeting() + "/attendees", Body.attendee(id)))
                .isInvalid(AwsError.at("externalUserId", "Member must not start with aws:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "awsx", "my aws:x", " aws:x"})
    void canLookReserved(String id) {
        Client.ok(create(Body.meeting().with("ExternalMeetingId", "'" + id + "'")));
    }

    private Response create(Object body) {
        return client.post("/meetings", body);
    }
}
