package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The body is JSON whatever the headers say of it; {@code curl -d} says that it is a form. */
@RunningServer
class ContentTypeTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private final int port;

    /** Raw requests are unsigned, and so of this account. */
    private final Client client;

    ContentTypeTest(@LocalServerPort int port) {
        this.port = port;
        this.client = Client.of(port).as("000000000000");
    }

    @ParameterizedTest
    @MethodSource("everyOperationThatTakesABody")
    void canBeTheOneThatCurlSends(String call, String body, int status) throws IOException {
        String meeting = client.startMeeting();
        String attendee = client.admit(meeting, "alice");
        String line = call.replace("MEETING", meeting).replace("ATTENDEE", attendee) + " HTTP/1.1";
        String filled = Body.json(body).replace("ATTENDEE", attendee).replace("<ARN>", client.arn(meeting));

        RawHttp.Answer answer = RawHttp.send(port, RawHttp.requestWithBody(line, filled, FORM));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    static Stream<Arguments> everyOperationThatTakesABody() {
        Body none = Body.capabilities("None", "None", "None");
        return Stream.of(
                arguments("POST /meetings", Body.meeting().toString(), 200),
                arguments(
                        "POST /meetings?operation=create-attendees",
                        Body.meetingWithAttendees("bob").toString(),
                        200),
                arguments("POST /meetings/MEETING/attendees", "{'ExternalUserId': 'bob=&+c'}", 200),
                arguments(
                        "POST /meetings/MEETING/attendees?operation=batch-create",
                        Body.batch("bob", "carol").toString(),
                        200),
                arguments("PUT /meetings/MEETING/attendees/ATTENDEE/capabilities", none.toString(), 200),
                arguments(
                        "PUT /meetings/MEETING/attendees/capabilities?operation=batch-update-except",
                        none.with("ExcludedAttendeeIds", "[{'AttendeeId': 'ATTENDEE'}]")
                                .toString(),
                        200),
                arguments(
                        "POST /meetings/MEETING/transcription?operation=start",
                        "{'TranscriptionConfiguration': {'EngineTranscribeSettings': {'LanguageCode': 'en-US'}}}",
                        200),
                arguments("POST /meetings/MEETING/transcription?operation=stop", "operation=start", 200),
                arguments(
                        "POST /tags?operation=tag-resource",
                        "{'ResourceARN': '<ARN>', 'Tags': [{'Key': 'a', 'Value': '='}]}",
                        204),
                arguments("POST /tags?operation=untag-resource", "{'ResourceARN': '<ARN>', 'TagKeys': ['a=b']}", 204));
    }

    @Test
    void doesNotLoseAByteOfAForm() throws IOException {
        String body = Body.meeting().with("ExternalMeetingId", "'a&b=c+d #|'").toString();

        RawHttp.Answer answer = RawHttp.send(port, RawHttp.requestWithBody("POST /meetings HTTP/1.1", body, FORM));

        assertThat(answer.body()).contains("\"ExternalMeetingId\":\"a&b=c+d #|\"");
    }

    @Test
    void doesNotTakeTheOperationFromAForm() throws IOException {
        AwsError.assertThat(RawHttp.send(
                        port, RawHttp.requestWithBody("POST /meetings HTTP/1.1", "operation=create-attendees", FORM)))
                .isBadRequest("The request body is not valid JSON: line 1, column 1");
    }

    @Fidelity(value = OURS, topic = REQUESTS, what = "Content-Type", answer = "ignored: a body is JSON")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=UTF-8",
                "application/x-amz-json-1.1",
                "application/xml",
                "text/plain",
                "text/plain; charset=utf-16",
                "text/xml; charset=nonsense",
                "application/json; charset=",
                "application/json; charset=\"\"; charset=[",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                "nonsense",
                "a/b/c; ;;",
                "*/*",
                ""
            })
    void canBeAny(String contentType) throws IOException {
        String request = RawHttp.requestWithBody(
                "POST /meetings HTTP/1.1", Body.meeting().toString(), "Content-Type: " + contentType);

        RawHttp.Answer answer = RawHttp.send(port, request);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
    }

    @Test
    void canBeMissing() throws IOException {
        String request = RawHttp.requestWithBody(
                "POST /meetings HTTP/1.1", Body.meeting().toString());

        assertThat(RawHttp.send(port, request).status()).isEqualTo(200);
    }

    @Fidelity(value = OURS, topic = REQUESTS, what = "Accept", answer = "ignored: an answer is JSON")
    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/*;q=0.5", "nonsense", "application/json;q=0"})
    void isJsonInTheAnswerWhateverIsAccepted(String accept) {
        String meeting = client.startMeeting();

        Client.ok(client.signed().header("Accept", accept).get("/meetings/" + meeting));
        AwsError.assertThat(client.signed().header("Accept", accept).get("/meetings"))
                .isUnknownOperation(405);
    }
}
