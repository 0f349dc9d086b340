package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class RoutingTest {

    private static final String GUID = "6f1d0c1e-0000-4000-8000-000000002713";

    private final int port;
    private final Client client;

    RoutingTest(@LocalServerPort int port) {
        this.port = port;
        this.client = Client.of(port);
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "path that is unknown, or has a slash at its end",
            answer = "404 `UnknownOperationException`")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /unknown",
                "POST /unknown",
                "GET /Meetings",
                "GET /meetings/",
                "POST /meetings/",
                "DELETE /meetings/",
                "GET /meetings/" + GUID + "/",
                "GET /meetings/" + GUID + "/unknown",
                "GET /meetings/" + GUID + "/attendees/",
                "POST /meetings//attendees",
                "GET //meetings",
                "GET /meetings/" + GUID + "/attendees/" + GUID + "/unknown",
                "GET /tags/",
                "GET /_chimes",
                "GET /favicon.ico",
                "GET /index.html",
                "GET /error",
                "GET /actuator/health",
                "HEAD /unknown",
                "OPTIONS /unknown"
            })
    void doesNotKnowOtherPaths(String call) throws IOException {
        assertUnknown(404, call);
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "path that is known, with the wrong method, HEAD and OPTIONS included",
            answer = "405 `UnknownOperationException` with `Allow`")
    @ParameterizedTest
    @CsvSource({
        "GET     /meetings,                                    POST",
        "PUT     /meetings,                                    POST",
        "DELETE  /meetings,                                    POST",
        "HEAD    /meetings,                                    POST",
        "OPTIONS /meetings,                                    POST",
        "POST    /meetings/GUID,                               GET DELETE",
        "PUT     /meetings/GUID,                               GET DELETE",
        "PATCH   /meetings/GUID,                               GET DELETE",
        "HEAD    /meetings/GUID,                               GET DELETE",
        "OPTIONS /meetings/GUID,                               GET DELETE",
        "BREW    /meetings/GUID,                               GET DELETE",
        "PUT     /meetings/GUID/attendees,                     GET POST",
        "DELETE  /meetings/GUID/attendees,                     GET POST",
        "HEAD    /meetings/GUID/attendees,                     GET POST",
        "POST    /meetings/GUID/attendees/GUID,                GET DELETE",
        "HEAD    /meetings/GUID/attendees/GUID,                GET DELETE",
        "GET     /meetings/GUID/attendees/GUID/capabilities,   PUT",
        "POST    /meetings/GUID/attendees/GUID/capabilities,   PUT",
        "GET     /meetings/GUID/transcription,                 POST",
        "DELETE  /meetings/GUID/transcription?operation=start, POST",
        "PUT     /tags,                                        GET POST",
        "DELETE  /tags,                                        GET POST",
        "HEAD    /tags,                                        GET POST",
        "OPTIONS /tags,                                        GET POST"
    })
    void tellsTheMethodsOfAPath(String call, String methods) throws IOException {
        RawHttp.Answer answer = assertUnknown(405, call.replaceAll(" +", " ").replace("GUID", GUID));

        assertThat(answer.headers().get("Allow").split(", ?")).hasSameElementsAs(Set.of(methods.split(" ")));
    }

    @Test
    void tellsTheMethodsOfAPathToATrace() throws IOException {
        RawHttp.Answer answer = assertUnknown(405, "TRACE /meetings");

        assertThat(answer.headers()).containsEntry("Allow", "POST");
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "query: `operation` unknown, empty or contradictory, where it tells operations apart",
            answer = "404 `UnknownOperationException`")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /meetings?operation=",
                "POST /meetings?operation",
                "POST /meetings?operation=unknown",
                "POST /meetings?operation=batch-create",
                "POST /meetings?operation=Create-Attendees",
                "POST /meetings?operation=create-attendees&operation=unknown",
                "POST /meetings?operation=unknown&operation=create-attendees",
                "POST /meetings?operation=create-attendees&operation=",
                "POST /meetings?operation=&operation=",
                "POST /meetings?operation=create-attendees%20",
                "POST /meetings?%6Fperation=unknown",
                "POST /meetings/" + GUID + "/attendees?operation=",
                "POST /meetings/" + GUID + "/attendees?operation=create-attendees",
                "POST /meetings/" + GUID + "/attendees?operation=batch-create&operation=start",
                "PUT /meetings/" + GUID + "/attendees/capabilities",
                "PUT /meetings/" + GUID + "/attendees/capabilities?operation=",
                "PUT /meetings/" + GUID + "/attendees/capabilities?operation=batch-create",
                "POST /meetings/" + GUID + "/transcription",
                "POST /meetings/" + GUID + "/transcription?operation=",
                "POST /meetings/" + GUID + "/transcription?operation=pause",
                "POST /meetings/" + GUID + "/transcription?operation=start&operation=stop",
                "POST /tags",
                "POST /tags?operation=",
                "POST /tags?operation=list-tags",
                "POST /tags?operation=tag-resource&operation=untag-resource"
            })
    void doesNotKnowOtherOperations(String call) throws IOException {
        assertUnknown(404, call);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/meetings?operation=create-attendees&operation=create-attendees",
                "/meetings?a=b&operation=create-attendees",
                "/meetings?operation=create%2Dattendees",
                "/meetings?operation=create-attendees&x-id=CreateMeetingWithAttendees"
            })
    void knowsAnOperationHoweverItsQueryIsWritten(String path) {
        assertThat(Client.ok(client.post(path, Body.meetingWithAttendees("alice")))
                        .<String>getList("Attendees.ExternalUserId"))
                .containsExactly("alice");
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "query: `operation` elsewhere, and other parameters",
            answer = "ignored")
    @ParameterizedTest
    @ValueSource(strings = {"", "?operation=unknown", "?operation=", "?operation=a&operation=b", "?a=%20&b"})
    void looksAtNoOperationWhereThereIsOnlyOne(String query) {
        String meeting = client.startMeeting();
        String attendee = client.admit(meeting, "alice");
        String path = "/meetings/" + meeting;
        Body none = Body.capabilities("None", "None", "None");

        Client.ok(client.get(path + query));
        Client.ok(client.get(path + "/attendees" + query));
        Client.ok(client.get(path + "/attendees/" + attendee + query));
        Client.ok(client.put(path + "/attendees/" + attendee + "/capabilities" + query, none));
        Client.ok(client.get("/tags" + (query.isEmpty() ? "?" : query + "&") + "arn=" + client.arn(meeting)));
        Client.gone(client.delete(path + "/attendees/" + attendee + query));
        Client.gone(client.delete(path + query));
    }

    @Fidelity(
            value = OBSERVED,
            topic = REQUESTS,
            what = "path: `%2F` in a label",
            answer = "belongs to the label, whose pattern then refuses it",
            evidence = "the SDKs encode a slash in a label so")
    @ParameterizedTest
    @ValueSource(
            strings = {"a%2Fb", "a%5Cb", "%2F", "a%20b", "a%25b", "a%3Bb", "a%3Fb", "..%2F..", "%2e%2e", "%C3%A9", "abc"
            })
    void takesWhateverIsEncodedInALabelForTheLabel(String label) throws IOException {
        AwsError.assertThat(RawHttp.send(port, RawHttp.request("GET /meetings/" + label + " HTTP/1.1")))
                .isInvalid(AwsError.at("meetingId", AwsError.A_GUID));
        AwsError.assertThat(RawHttp.send(
                        port, RawHttp.request("GET /meetings/" + GUID + "/attendees/" + label + " HTTP/1.1")))
                .isInvalid(AwsError.at("attendeeId", AwsError.A_GUID));
    }

    @Test
    void takesAnEncodedLetterForTheLetter() {
        String meeting = client.startMeeting();

        assertThat(client.meeting(meeting.replace("-", "%2D"))).containsEntry("MeetingId", meeting);
    }

    @Fidelity(value = OURS, topic = REQUESTS, what = "query: plus sign", answer = "stands for itself")
    @Test
    void takesAPlusSignInAQueryForItself() {
        AwsError.assertThat(client.get("/tags?arn=arn:a+b")).isBadRequest("<arn:a+b> is not the ARN of a meeting");
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "query: not percent-encoded UTF-8",
            answer = "400 `BadRequestException`")
    @ParameterizedTest
    @ValueSource(strings = {"?next-token=%", "?next-token=%2", "?next-token=%zz", "?next-token=%ff", "?%=a", "?a=%C3"})
    void refusesAQueryThatIsNotPercentEncodedUtf8(String query) throws IOException {
        AwsError.assertThat(RawHttp.send(
                        port, RawHttp.request("GET /meetings/" + GUID + "/attendees" + query + " HTTP/1.1")))
                .isBadRequest("The query string is not valid percent-encoded UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/meetings/%", "/meetings/%2", "/meetings/%zz", "/meetings/%ff", "/meetings/%00"})
    void refusesAPathThatIsNotPercentEncodedUtf8(String path) throws IOException {
        AwsError.assertThat(RawHttp.send(port, RawHttp.request("GET " + path + " HTTP/1.1")))
                .isBadRequest();
    }

    private RawHttp.Answer assertUnknown(int status, String call) throws IOException {
        RawHttp.Answer answer = RawHttp.send(port, RawHttp.requestWithBody(call + " HTTP/1.1", "{}"));
        if (call.startsWith("HEAD ")) {
            AwsError.assertThat(answer).isWithoutBody(status, "UnknownOperationException");
        } else {
            AwsError.assertThat(answer).isUnknownOperation(status);
        }
        return answer;
    }
}
