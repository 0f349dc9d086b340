package io.github.chimelocal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.chimelocal.Signing;
import io.github.chimelocal.auth.AuthenticationFailedException.Reason;
import io.github.chimelocal.meeting.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpRequest;

class SignatureV4VerifierTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final Signing RIGHT = Signing.as("AKIDEXAMPLE", "secret", NOW);
    private static final Signing TEMPORARY =
            Signing.as("ASIDEXAMPLE", "secret", NOW).withToken("token/+=");
    private static final byte[] NO_BODY = {};

    private final MutableClock clock = new MutableClock(NOW);
    private final SignatureV4Verifier verifier = new SignatureV4Verifier(
            List.of(
                    new AccessKey("AKIDEXAMPLE", "secret", null, "111122223333"),
                    new AccessKey("ASIDEXAMPLE", "secret", "token/+=", "444455556666")),
            Set.of("eu-central-1", "us-east-1")::contains,
            "chime",
            clock);

    @Test
    void tellsWhoHasSignedAndForWhichRegion() {
        assertThat(verify(signed(RIGHT))).isEqualTo(new Signer("111122223333", "eu-central-1"));
        assertThat(verify(signed(TEMPORARY.in("us-east-1")))).isEqualTo(new Signer("444455556666", "us-east-1"));
    }

    @Test
    void refusesCallsWithoutASignature() {
        assertRefused(RequestHeads.of(list()), Reason.MISSING, "Missing Authentication Token");
        assertRefused(
                RequestHeads.with(RequestHeads.of(list()), "authorization", "Bearer abc"),
                Reason.MISSING,
                "Missing Authentication Token");
    }

    @Test
    void refusesAnotherSecretAndShowsWhatShouldHaveBeenSigned() {
        AuthenticationFailedException refusal = refusal(signed(RIGHT.withSecret("other")));

        assertThat(refusal.reason()).isEqualTo(Reason.INVALID);
        assertThat(refusal).hasMessage("""
                        The request signature we calculated does not match the signature you provided. Check your AWS \
                        Secret Access Key and signing method. Consult the service documentation for details.

                        The Canonical String for this request should have been
                        'GET
                        /meetings/x%253Ay
                        a=1&b=2
                        host:127.0.0.1:4560
                        x-amz-content-sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
                        x-amz-date:20260115T100000Z

                        host;x-amz-content-sha256;x-amz-date
                        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

                        The String-to-Sign should have been
                        'AWS4-HMAC-SHA256
                        20260115T100000Z
                        20260115/eu-central-1/chime/aws4_request
                        8750677252830e83e481fe9c00be4c2c658ccd987b7d422c708e00de82874d90'
                        """);
    }

    @Test
    void showsNoSessionToken() {
        AuthenticationFailedException inHeader = refusal(signed(TEMPORARY.withSecret("other")));
        AuthenticationFailedException inQuery =
                refusal(RequestHeads.of(TEMPORARY.withSecret("other").presign(list(), "", Duration.ofHours(1))));

        assertThat(inHeader).hasMessageContaining("\nx-amz-security-token:***\n");
        assertThat(inQuery).hasMessageContaining("&X-Amz-Security-Token=***&");
    }

    @Test
    void refusesAnotherRegion() {
        assertRefused(
                signed(RIGHT.in("eu-west-1")),
                Reason.INVALID,
                "Credential should be scoped to a valid region, not 'eu-west-1'.");
    }

    @Test
    void refusesAnotherService() {
        assertRefused(
                signed(RIGHT.forService("execute-api")),
                Reason.INVALID,
                "Credential should be scoped to correct service: 'chime'.");
    }

    @Test
    void saysAllThatIsWrongWithTheScopeAtOnce() {
        assertRefused(
                rewritten(header -> header.replaceFirst("Credential=[^,]+", "Credential=x/1/2/3/4")),
                Reason.INVALID,
                "Credential should be scoped to a valid region, not '2'."
                        + " Credential should be scoped to correct service: 'chime'."
                        + " Credential should be scoped with a valid terminator: 'aws4_request', not '4'."
                        + " Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP:"
                        + " '1' != '20260115', from '20260115T100000Z'.");
    }

    @Test
    void holdsFiveMinutesInBothDirections() {
        RequestHead call = signed(RIGHT);

        clock.set(NOW.plus(Duration.ofMinutes(5)));
        assertThat(verify(call).account()).isEqualTo("111122223333");
        clock.set(NOW.minus(Duration.ofMinutes(5)));
        assertThat(verify(call).account()).isEqualTo("111122223333");
    }

    @Test
    void refusesAnOldSignature() {
        RequestHead call = signed(RIGHT);
        clock.set(NOW.plusSeconds(301));

        assertRefused(
                call,
                Reason.INVALID,
                "Signature expired: 20260115T100000Z is now earlier than 20260115T100001Z (20260115T100501Z - 5 min.)");
    }

    @Test
    void refusesASignatureOfTheFuture() {
        RequestHead call = signed(RIGHT);
        clock.set(NOW.minusSeconds(301));

        assertRefused(
                call,
                Reason.INVALID,
                "Signature not yet current: 20260115T100000Z is still later than 20260115T095959Z (20260115T095459Z + 5"
                        + " min.)");
    }

    @Test
    void letsAPresignedCallHoldAsLongAsItSays() {
        RequestHead call = RequestHeads.of(RIGHT.presign(list(), "", Duration.ofHours(1)));

        clock.set(NOW.plus(Duration.ofHours(1)));
        assertThat(verify(call).account()).isEqualTo("111122223333");
        clock.set(NOW.plusSeconds(3601));
        assertRefused(
                call,
                Reason.INVALID,
                "Signature expired: 20260115T100000Z is now earlier than 20260115T100001Z (20260115T110001Z - 3600 sec.)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "604801", "1.5", "an hour", "99999999999999999999", ""})
    void refusesAPresignedCallThatShallHoldTooLongOrNobodyKnowsHowLong(String seconds) {
        RequestHead call = RequestHeads.of(RIGHT.presign(list(), "", Duration.ofHours(1)));

        assertRefused(
                RequestHeads.withParameter(call, "X-Amz-Expires", seconds),
                Reason.INCOMPLETE,
                "X-Amz-Expires must be a number of seconds from 1 to 604800, got '" + seconds + "'.");
    }

    @Test
    void refusesAKeyThatNobodyKnows() {
        assertUnrecognized(signed(Signing.as("AKIDOTHER", "secret", NOW)));
    }

    @Test
    void wantsExactlyTheSessionTokenOfTheKey() {
        assertUnrecognized(signed(TEMPORARY.withToken(null)));
        assertUnrecognized(signed(TEMPORARY.withToken("other")));
        assertUnrecognized(signed(RIGHT.withToken("token/+=")));
    }

    @Test
    void takesAnEmptySessionTokenForNone() {
        assertThat(verify(RequestHeads.with(signed(RIGHT), "x-amz-security-token", ""))
                        .account())
                .isEqualTo("111122223333");
    }

    @Test
    void wantsTheHostToBeSigned() {
        assertRefused(
                rewritten(header -> header.replace("=host;", "=")),
                Reason.INVALID,
                "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AWS4-HMAC-SHA256 Signature=b, SignedHeaders=host                   | Authorization header requires 'Credential' parameter.
            AWS4-HMAC-SHA256 Credential=, Signature=, SignedHeaders=host       | Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter.
            AWS4-HMAC-SHA256                                                   | Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter.
            """)
    void saysWhatTheHeaderLacks(String authorization, String complaint) {
        RequestHead call = RequestHeads.with(signed(RIGHT), "authorization", authorization);

        AuthenticationFailedException refusal = refusal(call);

        assertThat(refusal.reason()).isEqualTo(Reason.INCOMPLETE);
        assertThat(refusal.getMessage())
                .matches("\\Q" + complaint
                        + "\\E \\(Hashed with SHA-256 and encoded with Base64\\) Authorization=[\\w+/]{43}=");
    }

    @Test
    void saysThatThereIsNoDate() {
        assertThat(refusal(RequestHeads.without(signed(RIGHT), "x-amz-date")))
                .hasMessageStartingWith(
                        "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. (");
    }

    @Test
    void saysWhatTheQueryLacks() {
        RequestHead call = RequestHeads.withParameter(RequestHeads.of(list()), "X-Amz-Algorithm", "AWS4-HMAC-SHA256");

        assertRefused(
                call,
                Reason.INCOMPLETE,
                "AWS query-string parameters must include 'X-Amz-Credential'."
                        + " AWS query-string parameters must include 'X-Amz-Signature'."
                        + " AWS query-string parameters must include 'X-Amz-SignedHeaders'."
                        + " AWS query-string parameters must include 'X-Amz-Date'. Re-examine the query-string parameters.");
    }

    @Test
    void refusesASignatureInBothPlaces() {
        assertRefused(
                RequestHeads.withParameter(signed(RIGHT), "X-Amz-Algorithm", "AWS4-HMAC-SHA256"),
                Reason.INVALID,
                "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-15T10:00:00Z",
                "20260115",
                "20260230T100000Z",
                "20260115T250000Z",
                "+12026 GMT",
                "now",
                ""
            })
    void refusesADateThatIsNone(String date) {
        assertRefused(
                RequestHeads.with(signed(RIGHT), "x-amz-date", date),
                Reason.INCOMPLETE,
                "Date must be in ISO-8601 'basic format'. Got '" + date
                        + "'. See http://en.wikipedia.org/wiki/ISO_8601");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AKIDEXAMPLE", "a/b/c/d", "a/b/c/d/e/f", "/"})
    void wantsFiveElementsInTheCredential(String credential) {
        assertRefused(
                rewritten(header -> header.replaceFirst("Credential=[^,]+", "Credential=" + credential)),
                Reason.INCOMPLETE,
                "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '%s'"
                        .formatted(credential));
    }

    @Test
    void knowsOneAlgorithm() {
        assertRefused(
                rewritten(header -> header.replace("SHA256 ", "SHA512 ")),
                Reason.INCOMPLETE,
                "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA512' (only AWS4-HMAC-SHA256 for now).");
    }

    @Test
    void refusesASecondHeader() {
        RequestHead call = signed(RIGHT);
        String authorization = call.header("Authorization").orElseThrow();

        AuthenticationFailedException refusal =
                refusal(RequestHeads.with(call, "authorization", authorization, authorization));

        assertThat(refusal.reason()).isEqualTo(Reason.INCOMPLETE);
        assertThat(refusal)
                .hasMessageStartingWith("Invalid key=value pair (missing equal-sign) in Authorization header (hashed");
    }

    @Test
    void refusesAPartOfTheHeaderThatIsSaidTwice() {
        assertRefused(
                rewritten(header -> header + ", Credential=other"),
                Reason.INCOMPLETE,
                "Authorization header has more than one 'Credential' parameter.");
    }

    @Test
    void takesNoHashForABodyThatAnotherOneHas() {
        SdkHttpRequest request =
                RIGHT.sign(Signing.request("POST", 4560, "/meetings").build(), "{}");

        assertThat(catchThrowableOfType(
                        AuthenticationFailedException.class,
                        () -> verifier.prepare(RequestHeads.of(request)).verify("{ }".getBytes(UTF_8))))
                .extracting(AuthenticationFailedException::reason)
                .isEqualTo(Reason.INVALID);
    }

    private static SdkHttpRequest list() {
        return Signing.request("GET", 4560, "/meetings/x%3Ay?b=2&a=1").build();
    }

    private static RequestHead signed(Signing signing) {
        return RequestHeads.of(signing.sign(list(), ""));
    }

    private static RequestHead rewritten(UnaryOperator<String> change) {
        RequestHead call = signed(RIGHT);
        return RequestHeads.with(
                call, "authorization", change.apply(call.header("Authorization").orElseThrow()));
    }

    private Signer verify(RequestHead call) {
        return verifier.prepare(call).verify(NO_BODY);
    }

    private AuthenticationFailedException refusal(RequestHead call) {
        return catchThrowableOfType(AuthenticationFailedException.class, () -> verify(call));
    }

    private void assertRefused(RequestHead call, Reason reason, String message) {
        AuthenticationFailedException refusal = refusal(call);

        assertThat(refusal).hasMessage(message);
        assertThat(refusal.reason()).isEqualTo(reason);
    }

    private void assertUnrecognized(RequestHead call) {
        assertRefused(call, Reason.UNRECOGNIZED, "The security token included in the request is invalid.");
    }
}
