package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.MODEL;
import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.ERRORS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.response.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class ValidationTest {

    private static final String CAPABILITY = "Member must satisfy enum value set: [SendReceive, Send, Receive, None]";

    private final Client client;

    ValidationTest(@LocalServerPort int port) {
        this.client = Client.of(port);
    }

    @Fidelity(
            value = OBSERVED,
            topic = ERRORS,
            what = "violated constraint: its wording",
            answer = "`1 validation error detected: Value at 'mediaRegion' failed to satisfy constraint: "
                    + "Member must not be null`, the member in lower camel case",
            evidence = "aws-sdk-js #4344, on the older endpoint")
    @Test
    void wordsOneViolationAsAwsDoes() {
        AwsError.assertThat(create(Body.meeting().without("MediaRegion")))
                .isBadRequest("1 validation error detected: Value at 'mediaRegion' failed to satisfy constraint:"
                        + " Member must not be null");
    }

    @Fidelity(
            value = OURS,
            topic = ERRORS,
            what = "violated constraints: their wording",
            answer = "`2 validation errors detected: Value at ...; Value at ...`: all at once, sorted by " + "member")
    @Test
    void wordsSeveralViolationsInOneSentence() {
        AwsError.assertThat(create(Body.meeting().without("MediaRegion").with("ExternalMeetingId", "'x'")))
                .isBadRequest("2 validation errors detected: Value at 'externalMeetingId' failed to satisfy constraint:"
                        + " Member must have length greater than or equal to 2; Value at 'mediaRegion' failed to"
                        + " satisfy constraint: Member must not be null");
    }

    @Test
    void wordsThemAlikeForCallersOfEveryLanguage() {
        Response response =
                client.signed().header("Accept-Language", "de").body("{}").post("/meetings");

        assertThat(AwsError.assertThat(response).isBadRequest()).contains(AwsError.NOT_NULL);
    }

    @Test
    void tellsAllMissingMembersSorted() {
        AwsError.assertThat(create("{}"))
                .isInvalid(
                        AwsError.at("clientRequestToken", AwsError.NOT_NULL),
                        AwsError.at("externalMeetingId", AwsError.NOT_NULL),
                        AwsError.at("mediaRegion", AwsError.NOT_NULL));
    }

    @Fidelity(
            value = OURS,
            topic = ERRORS,
            what = "rule of the documentation about one member: external ids, media Regions, tag keys",
            answer = "a violated constraint, told together with all others")
    @Test
    void tellsViolationsOfEveryKindAtOnce() {
        Body body = Body.meeting()
                .with("ClientRequestToken", "'white space'")
                .with("ExternalMeetingId", "'Aws:room'")
                .with("MediaPlacementNetworkType", "'ipv4only'")
                .with("MediaRegion", "'nowhere'")
                .with("MeetingFeatures", "{'Attendee': {'MaxCount': 251}, 'Video': {'MaxResolution': 'UHD'}}")
                .with("NotificationsConfiguration", "{'SnsTopicArn': 'sns'}")
                .with("Tags", "[{'Key': 'a', 'Value': 'é'}, {'Key': 'a'}]")
                .with("TenantIds", "['fine', 'aaaa', null]");

        assertThat(AwsError.assertThat(create(body))
                        .isBadRequest()
                        .replaceAll("enum value set: \\[af-.*?\\]", "REGIONS"))
                .isEqualTo(AwsError.describe(
                        AwsError.at(
                                "clientRequestToken", "Member must satisfy regular expression pattern: [-_a-zA-Z0-9]*"),
                        AwsError.at("externalMeetingId", "Member must not start with aws:"),
                        AwsError.at(
                                "mediaPlacementNetworkType",
                                "Member must satisfy enum value set: [Ipv4Only, DualStack]"),
                        AwsError.at("mediaRegion", "Member must satisfy REGIONS"),
                        AwsError.at(
                                "meetingFeatures.attendee.maxCount",
                                "Member must have value less than or equal to 250"),
                        AwsError.at(
                                "meetingFeatures.video.maxResolution",
                                "Member must satisfy enum value set: [None, HD, FHD]"),
                        AwsError.at(
                                "notificationsConfiguration.snsTopicArn",
                                "Member must satisfy regular expression pattern: ^arn[\\/\\:\\-\\_\\.a-zA-Z0-9]+$"),
                        AwsError.at("tags", "Member must not have the same key twice"),
                        AwsError.at(
                                "tags.1.member.value",
                                "Member must satisfy regular expression pattern: [\\s\\w+-=\\.:/@]*"),
                        AwsError.at("tags.2.member.value", AwsError.NOT_NULL),
                        AwsError.at(
                                "tenantIds.2.member",
                                "Member must satisfy regular expression pattern: ^(?!.*?(.)\\1{3})[-_!@#$a-zA-Z0-9]*$"),
                        AwsError.at("tenantIds.3.member", AwsError.NOT_NULL)));
    }

    @Fidelity(
            value = OURS,
            topic = ERRORS,
            what = "violated constraint in a list",
            answer = "positions from 1, as in `tags.3.member.key`")
    @Test
    void countsPositionsFromOneAndSortsThemAsNumbers() {
        String tags = IntStream.rangeClosed(1, 12)
                .mapToObj(i ->
                        i == 2 || i == 3 || i == 11 ? "{'Value': ''}" : "{'Key': 'key-%d', 'Value': ''}".formatted(i))
                .collect(Collectors.joining(", ", "[", "]"));

        AwsError.assertThat(create(Body.meeting().with("Tags", tags)))
                .isInvalid(
                        AwsError.at("tags.2.member.key", AwsError.NOT_NULL),
                        AwsError.at("tags.3.member.key", AwsError.NOT_NULL),
                        AwsError.at("tags.11.member.key", AwsError.NOT_NULL));
    }

    @Test
    void tellsViolationsOfLabelsAndBodyAtOnce() {
        AwsError.assertThat(client.put(
                        "/meetings/abc/attendees/def/capabilities", Body.capabilities("all", "None", "None")))
                .isInvalid(
                        AwsError.at("attendeeId", AwsError.A_GUID),
                        AwsError.at("capabilities.audio", CAPABILITY),
                        AwsError.at("meetingId", AwsError.A_GUID));
    }

    @Test
    void tellsViolationsOfLabelsAndQueryAtOnce() {
        AwsError.assertThat(client.get("/meetings/abc/attendees?max-results=0"))
                .isInvalid(
                        AwsError.at("maxResults", "Member must have value greater than or equal to 1"),
                        AwsError.at("meetingId", AwsError.A_GUID));
    }

    @Test
    void tellsViolationsInsideListsOfStructures() {
        String body = Body.json(
                "{'ExcludedAttendeeIds': [{'AttendeeId': 'abc'}, {}, null], 'Capabilities': {'Video': 'None'}}");

        AwsError.assertThat(client.put(
                        "/meetings/" + client.startMeeting() + "/attendees/capabilities?operation=batch-update-except",
                        body))
                .isInvalid(
                        AwsError.at("capabilities.audio", AwsError.NOT_NULL),
                        AwsError.at("capabilities.content", AwsError.NOT_NULL),
                        AwsError.at("excludedAttendeeIds.1.member.attendeeId", AwsError.A_GUID),
                        AwsError.at("excludedAttendeeIds.2.member.attendeeId", AwsError.NOT_NULL),
                        AwsError.at("excludedAttendeeIds.3.member", AwsError.NOT_NULL));
    }

    @Test
    void namesTheResourceArnAsTheModelDoes() {
        AwsError.assertThat(client.get("/tags?arn=s3"))
                .isInvalid(AwsError.at("resourceARN", "Member must satisfy regular expression pattern: ^arn:.*"));
        AwsError.assertThat(client.post("/tags?operation=untag-resource", Body.json("{'TagKeys': ['a b', 'ok']}")))
                .isInvalid(
                        AwsError.at("resourceARN", AwsError.NOT_NULL),
                        AwsError.at(
                                "tagKeys.1.member",
                                "Member must satisfy regular expression pattern: ^[a-zA-Z+-=._:/]+$"));
    }

    @Fidelity(value = MODEL, topic = REQUESTS, what = "lengths", answer = "count Unicode code points")
    @ParameterizedTest
    @ValueSource(ints = {2, 64})
    void countsCodePointsAndNotUtf16Units(int length) {
        String host = "\uD83D\uDE00".repeat(length);

        assertThat(Client.ok(create(Body.meeting().with("MeetingHostId", "'" + host + "'")))
                        .getString("Meeting.MeetingHostId"))
                .isEqualTo(host);
    }

    @Fidelity(value = OURS, topic = REQUESTS, what = "MeetingHostId", answer = "has its length only, no alphabet")
    @Test
    void refusesTooFewAndTooManyCodePoints() {
        AwsError.assertThat(create(Body.meeting().with("MeetingHostId", "'\uD83D\uDE00'")))
                .isInvalid(AwsError.at("meetingHostId", AwsError.atLeast(2)));
        AwsError.assertThat(create(Body.meeting().with("MeetingHostId", "'" + "\uD83D\uDE00".repeat(65) + "'")))
                .isInvalid(AwsError.at("meetingHostId", AwsError.atMost(64)));
    }

    @Fidelity(value = OURS, topic = REQUESTS, what = "patterns: `\\w` and `\\s`", answer = "are ASCII")
    @ParameterizedTest
    @ValueSource(strings = {"é", "\\u0663", "\\u00a0"})
    void takesOnlyAsciiForWordCharactersAndWhiteSpace(String other) {
        AwsError.assertThat(create(Body.meeting().with("Tags", "[{'Key': 'a', 'Value': '%s'}]".formatted(other))))
                .isInvalid(AwsError.at(
                        "tags.1.member.value", "Member must satisfy regular expression pattern: [\\s\\w+-=\\.:/@]*"));
    }

    @Test
    void boundsTheNumberOfTenants() {
        AwsError.assertThat(create(Body.meeting().with("TenantIds", "[]")))
                .isInvalid(AwsError.at("tenantIds", AwsError.atLeast(1)));
        AwsError.assertThat(create(Body.meeting().with("TenantIds", "['t1', 't2', 't3', 't4', 't5', 't6']")))
                .isInvalid(AwsError.at("tenantIds", AwsError.atMost(5)));
    }

    private Response create(Object body) {
        return client.post("/meetings", body);
    }
}
