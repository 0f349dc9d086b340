package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.ERRORS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static io.github.chimelocal.fidelity.Topic.TENANCY;
import static io.github.chimelocal.fidelity.Topic.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Settings that do not disturb each other share one server. */
@RunningServer
@TestPropertySource(
        properties = {
            "chime.account-id=444455556666",
            "chime.cors.allowed-origins=http://a.example,http://b.example:8080",
            "chime.errors.validation=validation-exception",
            "chime.http.max-body-size=1KB",
            "chime.idempotency.mismatch=conflict",
            "chime.media.base-url=http://127.0.0.1:5000",
            "chime.region=eu-central-1",
            "chime.regions.strict=true"
        })
class OtherSettingsTest {

    private static final String ALLOWED_ORIGIN = "Access-Control-Allow-Origin";
    private static final String MISMATCH = "The client request token was used before with other parameters";

    private final Client client;
    private final Body body = Body.meeting();

    OtherSettingsTest(@LocalServerPort int port) {
        this.client = Client.of(port);
    }

    @Fidelity(
            value = OBSERVED,
            topic = ERRORS,
            what = "violated constraint, with `chime.errors.validation=validation-exception`",
            answer = "the unmodelled `ValidationException`",
            evidence = "aws-sdk-js #4344, aws-sdk-java-v2 #4072, on the older endpoint")
    @Test
    void answerViolatedConstraintsWithAValidationException() {
        AwsError.assertThat(client.post("/meetings", body.without("MediaRegion")))
                .is(
                        400,
                        "ValidationException",
                        "Validation",
                        AwsError.describe(AwsError.at("mediaRegion", AwsError.NOT_NULL)));
        AwsError.assertThat(client.get("/meetings/abc"))
                .is(
                        400,
                        "ValidationException",
                        "Validation",
                        AwsError.describe(AwsError.at("meetingId", AwsError.A_GUID)));
    }

    @Test
    void answerViolatedProseRulesWithAValidationException() {
        AwsError.assertThat(client.post("/meetings", body.with("ExternalMeetingId", "'aws:x'")))
                .is(
                        400,
                        "ValidationException",
                        "Validation",
                        AwsError.describe(AwsError.at("externalMeetingId", "Member must not start with aws:")));
    }

    @Test
    void stillAnswerUnreadableBodiesWithABadRequestException() {
        AwsError.assertThat(client.post("/meetings", "[]")).isBadRequest("The request body must be a JSON object");
        AwsError.assertThat(client.post("/meetings", body.with("MediaRegion", "5")))
                .isBadRequest("Value at 'mediaRegion' must be a string");
    }

    @Fidelity(
            value = OURS,
            topic = TOKENS,
            what = "token again with other parameters, with `chime.idempotency.mismatch=conflict`",
            answer = "409 `ConflictException`")
    @Test
    void answerARepeatedTokenWithOtherParametersWithAConflict() {
        String first = client.startMeeting(body);

        AwsError.assertThat(client.post("/meetings", body.with("ExternalMeetingId", "'other'")))
                .is(409, "ConflictException", "Conflict", MISMATCH);
        AwsError.assertThat(client.post("/meetings", body.with("Tags", "[{'Key': 'a', 'Value': ''}]")))
                .is(409, "ConflictException", "Conflict", MISMATCH);
        AwsError.assertThat(client.post(
                        "/meetings?operation=create-attendees",
                        body.with("ExternalMeetingId", "'other'").with("Attendees", Body.items("alice"))))
                .is(409, "ConflictException", "Conflict", MISMATCH);
        assertThat(client.users(first)).isEmpty();
    }

    @Fidelity(
            value = OURS,
            topic = TOKENS,
            what = "token again with other Attendees, with that setting",
            answer = "the same meeting; Attendees are not compared")
    @Test
    void stillAnswerARepeatedTokenWithTheSameMeeting() {
        String first = client.startMeeting(body);
        Client.gone(client.post(
                "/tags?operation=tag-resource",
                Body.resource(client.in("us-east-1").arn(first)).with("Tags", "[{'Key': 'a', 'Value': ''}]")));

        assertThat(client.startMeeting(body)).isEqualTo(first);
        assertThat(Client.ok(client.post(
                                "/meetings?operation=create-attendees", body.with("Attendees", Body.items("alice"))))
                        .getString("Meeting.MeetingId"))
                .isEqualTo(first);
    }

    @Test
    void forgetTheParametersOfATokenWithItsMeeting() {
        client.delete("/meetings/" + client.startMeeting(body));

        Client.ok(client.post("/meetings", body.with("ExternalMeetingId", "'other'")));
    }

    @Fidelity(
            value = OURS,
            topic = TENANCY,
            what = "control Region without endpoint, with `chime.regions.strict`",
            answer = "403 `ForbiddenException`")
    @ParameterizedTest
    @ValueSource(strings = {"eu-west-1", "local", "us-east-2"})
    void refuseControlRegionsThatAwsDoesNotHave(String region) {
        Client there = client.in(region);
        String message =
                "Amazon Chime SDK Meetings has no endpoint in Region %s (chime.regions.strict)".formatted(region);

        AwsError.assertThat(there.post("/meetings", body)).is(403, "ForbiddenException", "Forbidden", message);
        AwsError.assertThat(there.get("/meetings/6f1d0c1e-0000-4000-8000-000000002713"))
                .is(403, "ForbiddenException", "Forbidden", message);
    }

    @ParameterizedTest
    @CsvSource({"us-east-1, us-west-1", "eu-west-2, eu-west-1", "us-gov-west-1, us-gov-east-1"})
    void takeControlRegionsThatAwsHas(String control, String media) {
        Client.ok(client.in(control).post("/meetings", body.with("MediaRegion", "'" + media + "'")));
    }

    @Fidelity(
            value = OURS,
            topic = TENANCY,
            what = "caller who does not sign",
            answer = "`chime.account-id` and `chime.region`")
    @Test
    void sayWhoUnsignedCallersAre() {
        Response response = client.unsigned()
                .contentType("application/json")
                .body(body.toString())
                .post("/meetings");

        assertThat(Client.ok(response).getString("Meeting.MeetingArn"))
                .startsWith("arn:aws:chime:eu-central-1:444455556666:meeting/");
    }

    @Test
    void putTheBaseUrlIntoAllUrls() {
        String id = client.startMeeting(body);

        assertThat(client.meeting(id))
                .containsEntry(
                        "MediaPlacement",
                        Map.of(
                                "AudioHostUrl", "127.0.0.1:5000",
                                "AudioFallbackUrl", "ws://127.0.0.1:5000/calls/" + id,
                                "SignalingUrl", "ws://127.0.0.1:5000/control/" + id,
                                "TurnControlUrl", "http://127.0.0.1:5000/v2/turn_sessions",
                                "ScreenDataUrl", "ws://127.0.0.1:5000/v2/screen/" + id,
                                "ScreenSharingUrl", "ws://127.0.0.1:5000/v2/screen/" + id,
                                "ScreenViewingUrl",
                                        "ws://127.0.0.1:5000/ws/connect?passcode=null&viewer_uuid=null"
                                                + "&X-BitHub-Call-Id="
                                                + id,
                                "EventIngestionUrl", "http://127.0.0.1:5000/v1/client-events"));
    }

    @Test
    void boundTheLengthOfBodies() {
        String text = body.toString();

        Client.ok(client.post("/meetings", text + " ".repeat(1024 - text.length())));
        AwsError.assertThat(client.post("/meetings", text + " ".repeat(1025 - text.length())))
                .isTooLarge(1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.example", "http://b.example:8080"})
    void letThePagesOfSomeOriginsIn(String origin) {
        assertThat(client.signed().header("Origin", origin).get("/meetings/abc").header(ALLOWED_ORIGIN))
                .isEqualTo(origin);
        assertThat(preflight(origin).statusCode()).isEqualTo(200);
        assertThat(preflight(origin).header(ALLOWED_ORIGIN)).isEqualTo(origin);
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "calls from browsers of an origin that is not allowed",
            answer = "403 `ForbiddenException`")
    @ParameterizedTest
    @ValueSource(strings = {"http://c.example", "https://a.example", "http://b.example", "null"})
    void keepThePagesOfOtherOriginsOut(String origin) {
        Response refused =
                client.signed().header("Origin", origin).body(body.toString()).post("/meetings");

        AwsError.assertThat(refused)
                .is(403, "ForbiddenException", "Forbidden", "The origin is not one of chime.cors.allowed-origins");
        assertThat(refused.header(ALLOWED_ORIGIN)).isNull();
        assertThat(preflight(origin).statusCode()).isEqualTo(403);
    }

    private Response preflight(String origin) {
        return client.unsigned()
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .options("/meetings");
    }
}
