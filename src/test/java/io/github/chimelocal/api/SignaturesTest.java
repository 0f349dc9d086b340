package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.SIGNATURES;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.SignedServer;
import io.github.chimelocal.Signing;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import software.amazon.awssdk.http.SdkHttpRequest;

@Fidelity(
        value = OURS,
        topic = SIGNATURES,
        what = "signature",
        answer = "not looked at by default; with `chime.auth.required` it must be right, by the real time of day")
@SignedServer
class SignaturesTest {

    private static final String NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";

    private final int port;
    private final Signing right = Signing.as(SignedServer.KEY, SignedServer.SECRET, Instant.now());

    SignaturesTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Fidelity(
            value = OURS,
            topic = SIGNATURES,
            what = "account of a call that is signed right",
            answer = "`account-id` of its credentials, else as without a signature")
    @Test
    void tellWhoseAMeetingIs() throws IOException {
        assertThat(arn(create(right))).startsWith("arn:aws:chime:eu-central-1:111122223333:meeting/");
        assertThat(arn(create(Signing.as("444455556666", SignedServer.SECRET, Instant.now())
                        .in("us-east-1"))))
                .startsWith("arn:aws:chime:us-east-1:444455556666:meeting/");
        assertThat(arn(create(temporary()))).startsWith("arn:aws:chime:eu-central-1:000000000000:meeting/");
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = SIGNATURES,
            what = "signature in the query",
            answer = "holds as long as X-Amz-Expires says, without it 5 minutes",
            evidence = "IAM user guide, authentication methods of Signature Version 4")
    @Test
    void canStandInTheQuery() throws IOException {
        SdkHttpRequest request = unsigned();

        AwsError.assertThat(send(temporary().presign(request, "", Duration.ofHours(1)), ""))
                .isNoSuchMeeting(NOBODY);
        AwsError.assertThat(send(
                        temporary().at(Instant.now().minusSeconds(90)).presign(request, "", Duration.ofMinutes(1)), ""))
                .isInvalidSignature();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/meetings/x%3Ay",
                "/meetings/a%20b%2Fc%3Fd",
                "/meetings/%C3%BC",
                "/meetings/a+b",
                "/meetings/~x/attendees/(y)",
                "/tags?arn=arn%3Aaws%3Achime%3Aeu-central-1%3A111122223333%3Ameeting%2Fx%20y",
                "/meetings/x/attendees?next-token=a%2Bb%2F%3D%26c&max-results=1",
                "/meetings/x?operation=&z=&a=2&a=1"
            })
    void areRightForPathsAndQueriesThatHaveToBeEncoded(String path) throws IOException {
        AwsError.assertThat(get(right, path)).isBadRequest();
    }

    @Test
    void areRightWithHeadersThatHaveToBeTidied() throws IOException {
        SdkHttpRequest request = Signing.request("GET", port, "/meetings/" + NOBODY)
                .putHeader("x-spaces", "a   b")
                .appendHeader("x-twice", "one")
                .appendHeader("x-twice", "two")
                .build();

        AwsError.assertThat(send(right.sign(request, ""), "")).isNoSuchMeeting(NOBODY);
    }

    @Fidelity(
            value = OBSERVED,
            topic = SIGNATURES,
            what = "call without a signature",
            answer = "403 `MissingAuthenticationTokenException`",
            evidence = "answers of Lambda and API Gateway: brefphp/bref #1250, aws/chalice #12")
    @Test
    void cannotBeMissing() {
        AwsError.assertThat(Client.of(port).unsigned().get("/meetings/" + NOBODY))
                .is(
                        403,
                        "MissingAuthenticationTokenException",
                        "MissingAuthenticationToken",
                        "Missing Authentication Token");
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = SIGNATURES,
            what = "signature with another secret, or of another method, path, query, header or body",
            answer = "403 `InvalidSignatureException` that shows what should have been signed",
            evidence = "IAM user guide, troubleshooting Signature Version 4; amzn/selling-partner-api-models #113")
    @Test
    void cannotBeMadeWithAnotherSecret() throws IOException {
        isMismatch(get(right.withSecret("other"), "/meetings/" + NOBODY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ^POST /meetings.operation=create-attendees | POST /meetings
            operation=create-attendees                 | operation=create-attendees&a=b
            x-header: a                                | x-header: b
            x-amz-content-sha256: .                    | x-amz-content-sha256: x
            room                                       | r00m
            """)
    void cannotBeOfAnotherQueryHeaderOrBody(String before, String after) throws IOException {
        String body = Body.meetingWithAttendees("ann").toString();
        SdkHttpRequest request = Signing.request("POST", port, "/meetings?operation=create-attendees")
                .putHeader("x-header", "a")
                .putHeader("Content-Length", Integer.toString(body.length()))
                .build();
        String signed = Signing.head(right.sign(request, body)) + "\r\n" + body;

        isMismatch(RawHttp.send(port, signed.replaceFirst("(?i)" + before, after)));
        assertThat(RawHttp.send(port, signed).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"^GET, DELETE", "/6f1d0c1e, /7f1d0c1e"})
    void cannotBeOfAnotherMethodOrPath(String before, String after) throws IOException {
        SdkHttpRequest request = unsigned();
        String signed = Signing.head(right.sign(request, "")) + "\r\n";

        isMismatch(RawHttp.send(port, signed.replaceFirst(before, after)));
    }

    @Fidelity(
            value = OURS,
            topic = SIGNATURES,
            what = "body that is not signed (`UNSIGNED-PAYLOAD`)",
            answer = "403 `InvalidSignatureException`: what counts is the hash of the body that came")
    @Test
    void areOverTheBodyThatCame() throws IOException {
        SdkHttpRequest request = unsigned();
        String signed = Signing.head(right.sign(request, "other")) + "\r\n";

        isMismatch(RawHttp.send(port, signed));
        isMismatch(RawHttp.send(port, signed.replaceFirst("(?i)(x-amz-content-sha256: ).*", "$1UNSIGNED-PAYLOAD")));
    }

    @Fidelity(
            value = OBSERVED,
            topic = SIGNATURES,
            what = "signature for a Region in which AWS has no endpoint, or that is not one of `chime.auth.regions`",
            answer = "403 `InvalidSignatureException`",
            evidence = "IAM user guide, troubleshooting Signature Version 4; amazon-chime-sdk-js #567")
    @Test
    void cannotBeForARegionWithoutEndpoint() throws IOException {
        AwsError.assertThat(get(right.in("eu-west-1"), "/meetings/" + NOBODY))
                .isInvalidSignature("Credential should be scoped to a valid region, not 'eu-west-1'.");
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = SIGNATURES,
            what = "signature for another service than `chime`",
            answer = "403 `InvalidSignatureException`",
            evidence = "IAM user guide, troubleshooting Signature Version 4; aws-sdk-go #1850")
    @Test
    void cannotBeForAnotherService() throws IOException {
        AwsError.assertThat(get(right.forService("chime-sdk-meetings"), "/meetings/" + NOBODY))
                .isInvalidSignature("Credential should be scoped to correct service: 'chime'.");
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = SIGNATURES,
            what = "signature more than 5 minutes old or early",
            answer = "403 `InvalidSignatureException`",
            evidence = "IAM user guide, AWS Signature Version 4 (five minutes); message as in s12v/awsbeats #48 and"
                    + " logspout-kinesis #21; Common Errors of the Chime SDK say 15 minutes and RequestExpired, which"
                    + " nobody reports")
    @ParameterizedTest
    @CsvSource({"-310, Signature expired: ", "310, Signature not yet current: "})
    void cannotBeOldOrEarly(int seconds, String complaint) throws IOException {
        assertThat(AwsError.assertThat(get(right.at(Instant.now().plusSeconds(seconds)), "/meetings/" + NOBODY))
                        .isInvalidSignature())
                .startsWith(complaint);
    }

    @Fidelity(
            value = OBSERVED,
            topic = SIGNATURES,
            what = "signature by an unknown access key, or without its session token or with another one",
            answer = "403 `UnrecognizedClientException`",
            evidence = "iann0036/iamlive #58, badslug/Paw-AWSSignature4DynamicValue #5; Common Errors of the Chime SDK"
                    + " name it InvalidClientTokenId")
    @Test
    void cannotBeOfSomebodyUnknown() throws IOException {
        isUnrecognized(get(Signing.as("AKIDOTHER", SignedServer.SECRET, Instant.now()), "/meetings/" + NOBODY));
        isUnrecognized(get(temporary().withToken(null), "/meetings/" + NOBODY));
        isUnrecognized(get(temporary().withToken("other"), "/meetings/" + NOBODY));
        isUnrecognized(get(right.withToken("other"), "/meetings/" + NOBODY));
    }

    @Fidelity(
            value = OBSERVED,
            topic = SIGNATURES,
            what = "signature that lacks a part or cannot be read",
            answer = "403 `IncompleteSignatureException` that names it",
            evidence = "aws/chalice #828, boto/boto3 #1752; order of all these as mhart/dynalite noted it")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS4-HMAC-SHA256",
                "AWS4-HMAC-SHA256 nonsense",
                "AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host, Signature=b",
                "AWS4-HMAC-SHA256 Credential=a/20260115/eu-central-1/chime/aws4_request",
                "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, Credential=a/b/c/d/e, SignedHeaders=host, Signature=b",
                "AWS4-,,,===;;;\u00ff"
            })
    void cannotBeIncomplete(String authorization) throws IOException {
        String message = AwsError.assertThat(RawHttp.send(
                        port,
                        RawHttp.request("GET /meetings/" + NOBODY + " HTTP/1.1", "Authorization: " + authorization)))
                .is(403, "IncompleteSignatureException", "IncompleteSignature");

        assertThat(message).doesNotContain("nonsense");
    }

    @Fidelity(
            value = OURS,
            topic = SIGNATURES,
            what = "signature: what stands before it",
            answer = "an unknown path or operation, a wrong method, a body that is too long or encoded; preflights and"
                    + " `/_chime` want none")
    @Test
    void areNotWantedWhereThereIsNoOperation() {
        Client client = Client.of(port);

        AwsError.assertThat(client.unsigned().get("/unknown")).isUnknownOperation(404);
        AwsError.assertThat(client.unsigned().get("/meetings")).isUnknownOperation(405);
        AwsError.assertThat(client.unsigned().body(" ".repeat(2_000_000)).post("/meetings"))
                .isTooLarge(1024 * 1024);
        assertThat(client.unsigned()
                        .header("Origin", "http://localhost:3000")
                        .header("Access-Control-Request-Method", "POST")
                        .options("/meetings")
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.unsigned().get("/_chime/health").statusCode()).isEqualTo(200);
    }

    @Test
    void areWantedBeforeTheBodyIsJudgedAndBeforeAFaultBefalls() {
        Client client = Client.of(port);

        AwsError.assertThat(client.unsigned().body("{").post("/meetings"))
                .is(403, "MissingAuthenticationTokenException", "MissingAuthenticationToken");
    }

    @Test
    void areNoWayAroundTheBoundOfABodyInChunks() throws IOException {
        SdkHttpRequest request = Signing.request("POST", port, "/meetings")
                .putHeader("Transfer-Encoding", "chunked")
                .build();
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        String signed = Signing.head(right.sign(request, "")) + "\r\n" + chunk.repeat(17) + "0\r\n\r\n";

        AwsError.assertThat(RawHttp.send(port, signed)).isTooLarge(1024 * 1024);
    }

    @Test
    void areInTheJournalWithWhatIsWrongWithThem() throws IOException {
        SdkHttpRequest request =
                Signing.request("DELETE", port, "/meetings/" + NOBODY).build();
        send(right.in("af-south-1").withSecret("other").sign(request, ""), "");

        JsonPath calls = RestAssured.get("http://127.0.0.1:%d/_chime/requests?region=af-south-1".formatted(port))
                .jsonPath();

        assertThat(calls.getList("requests")).hasSize(1);
        assertThat(calls.getString("requests[0].operation")).isEqualTo("DeleteMeeting");
        assertThat(calls.getString("requests[0].account")).isEqualTo(SignedServer.ACCOUNT);
        assertThat(calls.getString("requests[0].error")).isEqualTo("InvalidSignatureException");
        assertThat(calls.getString("requests[0].message")).startsWith("The request signature we calculated");
    }

    @Test
    void haveSecretsThatNobodyIsTold() {
        String settings = RestAssured.get("http://127.0.0.1:%d/_chime/config".formatted(port))
                .asString();

        assertThat(settings)
                .contains("\"name\":\"chime.auth.credentials\",\"value\":\"***\"")
                .doesNotContain(SignedServer.SECRET, SignedServer.TOKEN);
    }

    private static Signing temporary() {
        return Signing.as(SignedServer.TEMPORARY_KEY, SignedServer.SECRET, Instant.now())
                .withToken(SignedServer.TOKEN);
    }

    private SdkHttpRequest unsigned() {
        return Signing.request("GET", port, "/meetings/" + NOBODY).build();
    }

    private RawHttp.Answer create(Signing signing) throws IOException {
        String body = Body.meeting().with("ExternalMeetingId", "'Zimmer ä'").toString();
        return send(signing.sign(Signing.request("POST", port, "/meetings").build(), body), body);
    }

    private static String arn(RawHttp.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JsonPath.from(answer.body()).getString("Meeting.MeetingArn");
    }

    private RawHttp.Answer get(Signing signing, String path) throws IOException {
        return send(signing.sign(Signing.request("GET", port, path).build(), ""), "");
    }

    private RawHttp.Answer send(SdkHttpRequest signed, String body) throws IOException {
        byte[] octets = body.getBytes(UTF_8);
        String length = octets.length == 0 ? "" : "Content-Length: " + octets.length + "\r\n";
        return RawHttp.send(port, Signing.head(signed) + length + "\r\n" + new String(octets, ISO_8859_1));
    }

    private static void isMismatch(RawHttp.Answer answer) {
        assertThat(AwsError.assertThat(answer).isInvalidSignature())
                .startsWith("The request signature we calculated does not match the signature you provided.")
                .contains("The Canonical String for this request should have been\n'");
    }

    private static void isUnrecognized(RawHttp.Answer answer) {
        AwsError.assertThat(answer)
                .is(
                        403,
                        "UnrecognizedClientException",
                        "UnrecognizedClient",
                        "The security token included in the request is invalid.");
    }
}
