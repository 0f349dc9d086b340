package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.MEETINGS;
import static io.github.chimelocal.fidelity.Topic.TENANCY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.SignedAs;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class TenancyTest {

    private static final String DEFAULT = "arn:aws:chime:us-east-1:000000000000:meeting/";

    private final Client client;

    TenancyTest(@LocalServerPort int port) {
        this.client = Client.of(port);
    }

    @Fidelity(
            value = OURS,
            topic = TENANCY,
            what = "caller",
            answer = "credential scope of the `Authorization` header; the signature is not checked by default")
    @Test
    void isReadFromTheAuthorizationHeader() {
        JsonPath created =
                create(client.unsigned().header("Authorization", SignedAs.header("111122223333", "eu-central-1")));

        assertThat(created.getString("Meeting.MeetingArn"))
                .isEqualTo("arn:aws:chime:eu-central-1:111122223333:meeting/" + created.getString("Meeting.MeetingId"));
        assertThat(created.getString("Meeting.MeetingId")).endsWith("7979");
        assertThat(created.getString("Meeting.MediaPlacement.TurnControlUrl"))
                .isEqualTo("https://7979.cell.eu-central-1.meetings.chime.aws/v2/turn_sessions");
    }

    @Fidelity(
            value = OURS,
            topic = TENANCY,
            what = "caller of a presigned request",
            answer = "credential scope of `X-Amz-Credential`")
    @Test
    void isReadFromTheQueryOfAPresignedRequest() {
        String query = "?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                + "&X-Amz-Credential=111122223333%2F20260115%2Feu-central-1%2Fchime%2Faws4_request&X-Amz-Signature=00";
        Response response = client.unsigned()
                .contentType("application/json")
                .body(Body.meeting().toString())
                .post("/meetings" + query);

        assertThat(Client.ok(response).getString("Meeting.MeetingArn"))
                .startsWith("arn:aws:chime:eu-central-1:111122223333:meeting/");
        Client.ok(client.as("111122223333")
                .in("eu-central-1")
                .get("/meetings/" + response.jsonPath().getString("Meeting.MeetingId")));
    }

    @Fidelity(
            value = OBSERVED,
            topic = MEETINGS,
            what = "MeetingId",
            answer = "UUID v4, its last four digits the cell of the control Region: 2713 us-east-1, 7979 "
                    + "eu-central-1, 3049 eu-west-2, 4804 ap-northeast-1, 2954 ap-southeast-1",
            evidence = "CreateMeeting responses that users pasted in public")
    @ParameterizedTest
    @CsvSource({
        "us-east-1,      2713",
        "eu-central-1,   7979",
        "eu-west-2,      3049",
        "ap-northeast-1, 4804",
        "ap-southeast-1, 2954"
    })
    void putsTheCellOfTheControlRegionIntoIdAndUrl(String region, String cell) {
        JsonPath created = create(client.in(region).signed());

        assertThat(created.getString("Meeting.MeetingId")).endsWith(cell);
        assertThat(created.getString("Meeting.MediaPlacement.TurnControlUrl"))
                .startsWith("https://%s.cell.%s.".formatted(cell, region));
    }

    @Fidelity(value = OURS, topic = MEETINGS, what = "MeetingId in other Regions", answer = "four stable digits")
    @ParameterizedTest
    @ValueSource(strings = {"us-west-2", "eu-west-1", "local", "x1"})
    void putsAStableCellOfFourDigitsIntoIdsOfOtherRegions(String region) {
        String first = create(client.in(region).signed()).getString("Meeting.MeetingId");
        String second = create(client.in(region).signed()).getString("Meeting.MeetingId");

        assertThat(first.substring(32)).matches("[0-9]{4}").isEqualTo(second.substring(32));
    }

    @Test
    void belongsToAnotherPartitionInGovCloud() {
        Client gov = client.in("us-gov-west-1");
        Body body = Body.meeting().with("MediaRegion", "'us-gov-east-1'");

        assertThat(Client.ok(gov.post("/meetings", body)).getString("Meeting.MeetingArn"))
                .startsWith("arn:aws-us-gov:chime:us-gov-west-1:" + client.account() + ":meeting/");
    }

    @Test
    void isTheDefaultForUnsignedRequests() {
        assertThat(create(client.unsigned()).getString("Meeting.MeetingArn")).startsWith(DEFAULT);
    }

    @Fidelity(
            value = OURS,
            topic = TENANCY,
            what = "caller whose scope cannot be read",
            answer = "as one who does not sign")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "Bearer eyJhbGciOiJIUzI1NiJ9.e30.AA",
                "Basic dXNlcjpwYXNz",
                "AWS4-HMAC-SHA256",
                "AWS4-HMAC-SHA256 Credential=, SignedHeaders=host, Signature=00",
                "AWS4-HMAC-SHA256 Credential=111122223333/20260115/eu-central-1, SignedHeaders=host, Signature=00",
                "AWS4-HMAC-SHA256 Credential=111122223333/20260115/EU-CENTRAL-1/chime/aws4_request, Signature=00",
                "AWS4-HMAC-SHA256 Credential=111122223333/20260115/x/chime/aws4_request, Signature=00",
                "AWS4-HMAC-SHA256 Credential=111122223333/20260115/eu_central_1/chime/aws4_request, Signature=00",
                "AWS4-HMAC-SHA256 Credential=111122223333/20260115/abcdefghijklmnopqrstuvwxyz1234567/chime/aws4_request"
            })
    void isTheDefaultForHeadersThatCannotBeRead(String authorization) {
        assertThat(create(client.unsigned().header("Authorization", authorization))
                        .getString("Meeting.MeetingArn"))
                .startsWith(DEFAULT);
    }

    @Fidelity(
            value = OURS,
            topic = TENANCY,
            what = "account",
            answer = "the access key id if it is 12 digits, else `chime.account-id`")
    @ParameterizedTest
    @ValueSource(strings = {"AKIAIOSFODNN7EXAMPLE", "test", "1111222233334", "11112222333", "11112222333x"})
    void takesOnlyTheRegionFromAKeyThatIsNoAccount(String accessKeyId) {
        assertThat(create(client.as(accessKeyId).in("eu-central-1").signed()).getString("Meeting.MeetingArn"))
                .startsWith("arn:aws:chime:eu-central-1:000000000000:meeting/");
    }

    @Fidelity(
            value = OURS,
            topic = TENANCY,
            what = "caller: service name in the scope",
            answer = "not checked by default")
    @Test
    void doesNotDependOnTheServiceThatTheScopeNames() {
        String header = SignedAs.header("111122223333", "eu-central-1").replace("/chime/", "/execute-api/");

        assertThat(create(client.unsigned().header("Authorization", header)).getString("Meeting.MeetingArn"))
                .startsWith("arn:aws:chime:eu-central-1:111122223333:");
    }

    @Test
    void isReadFromAHeaderWithoutSpacesBetweenItsParts() {
        String header = SignedAs.header("111122223333", "eu-central-1").replace(", ", ",");

        assertThat(create(client.unsigned().header("Authorization", header)).getString("Meeting.MeetingArn"))
                .startsWith("arn:aws:chime:eu-central-1:111122223333:");
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = TENANCY,
            what = "meeting",
            answer = "belongs to one account and control Region",
            evidence = "developer guide, available Regions")
    @Test
    void keepsAMeetingFromOtherAccountsAndRegions() {
        String meeting = client.startMeeting();

        assertHidden(client.as(Accounts.fresh()), meeting);
        assertHidden(client.in("eu-central-1"), meeting);
        assertThat(client.meeting(meeting)).containsEntry("MeetingId", meeting);
        assertThat(client.users(meeting)).isEmpty();
    }

    @Fidelity(value = OURS, topic = TENANCY, what = "meeting, elsewhere", answer = "not found")
    @Test
    void keepsAMeetingOfEuCentral1FromUsEast1() {
        Client europe = client.in("eu-central-1");
        String meeting = europe.startMeeting();

        assertHidden(client, meeting);
        assertThat(europe.meeting(meeting)).containsEntry("MeetingId", meeting);
    }

    private static void assertHidden(Client stranger, String meeting) {
        String path = "/meetings/" + meeting;

        AwsError.assertThat(stranger.get(path)).isNoSuchMeeting(meeting);
        AwsError.assertThat(stranger.get(path + "/attendees")).isNoSuchMeeting(meeting);
        AwsError.assertThat(stranger.post(path + "/attendees", Body.attendee("mallory")))
                .isNoSuchMeeting(meeting);
        AwsError.assertThat(stranger.post(path + "/transcription?operation=stop"))
                .isNoSuchMeeting(meeting);
        AwsError.assertThat(stranger.delete(path)).isNoSuchMeeting(meeting);
    }

    private static JsonPath create(RequestSpecification call) {
        return Client.ok(call.contentType("application/json")
                .body(Body.meeting().toString())
                .post("/meetings"));
    }
}
