package io.github.chimelocal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What AWS has published of right signatures. */
class PublishedSignaturesTest {

    private static final AccessKey KEY =
            new AccessKey("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", null, "000000000000");
    private static final List<String> HOST = List.of("example.amazonaws.com");
    private static final List<String> DATE = List.of("20150830T123600Z");

    @Test
    void ofTheExampleInTheDocumentationIsRight() {
        var call = new RequestHead(
                "GET",
                "/",
                Map.of("Action", List.of("ListUsers"), "Version", List.of("2010-05-08")),
                Map.of(
                        "content-type", List.of("application/x-www-form-urlencoded; charset=utf-8"),
                        "host", List.of("iam.amazonaws.com"),
                        "x-amz-date", DATE));

        assertRight(
                call,
                "iam",
                "content-type;host;x-amz-date",
                "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
    }

    @Test
    void ofAPlainRequestIsRight() {
        assertRight(get("/"), "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
    }

    @Test
    void ofAPathWithDotsAndEmptySegmentsIsThatOfTheShorterOne() {
        assertRight(get("/example/.."), "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
        assertRight(get("//example//"), "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84");
    }

    @Test
    void ofAPathOfUnreservedCharactersIsRight() {
        assertRight(
                get("/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
                "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f");
    }

    @Test
    void ofParametersInAnotherOrderIsRight() {
        var call = new RequestHead(
                "GET",
                "/",
                Map.of("Param2", List.of("value2"), "Param1", List.of("value1")),
                Map.of("host", HOST, "x-amz-date", DATE));

        assertRight(call, "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
    }

    @Test
    void ofAHeaderThatStandsThreeTimesIsRight() {
        RequestHead call = RequestHeads.with(get("/"), "my-header1", "value2", "value2", "value1");

        assertRight(
                call,
                "service",
                "host;my-header1;x-amz-date",
                "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea");
    }

    @Test
    void ofHeadersWithSpacesInAndAroundThemIsRight() {
        RequestHead call =
                RequestHeads.with(RequestHeads.with(get("/"), "my-header1", " value1"), "my-header2", " \"a   b   c\"");

        assertRight(
                call,
                "service",
                "host;my-header1;my-header2;x-amz-date",
                "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736");
    }

    @Test
    void ofABodyIsRight() {
        var call = new RequestHead(
                "POST",
                "/",
                Map.of(),
                Map.of(
                        "content-type", List.of("application/x-www-form-urlencoded"),
                        "host", HOST,
                        "x-amz-date", DATE));
        RequestHead signed = signed(
                call,
                "service",
                "content-type;host;x-amz-date",
                "20150830",
                "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a");

        assertThat(verifier("service", "2015-08-30T12:36:00Z").prepare(signed).verify("Param1=value1".getBytes(UTF_8)))
                .isEqualTo(new Signer("000000000000", "us-east-1"));
    }

    @Test
    void withTheHttpHeaderDateIsRight() {
        var call = new RequestHead(
                "GET",
                "/",
                Map.of(),
                Map.of("host", List.of("host.foo.com"), "date", List.of("Mon, 09 Sep 2011 23:36:00 GMT")));
        RequestHead signed = signed(
                call,
                "host",
                "date;host",
                "20110909",
                "b27ccfbfa7df52a200ff74193ca6e32d4b48b8856fab7ebf1c595d0670a7e470");

        assertThat(verifier("host", "2011-09-09T23:36:00Z").prepare(signed).verify(new byte[0]))
                .isEqualTo(new Signer("000000000000", "us-east-1"));
    }

    private static RequestHead get(String path) {
        return new RequestHead("GET", path, Map.of(), Map.of("host", HOST, "x-amz-date", DATE));
    }

    private static void assertRight(RequestHead call, String signature) {
        assertRight(call, "service", "host;x-amz-date", signature);
    }

    private static void assertRight(RequestHead call, String service, String signedHeaders, String signature) {
        RequestHead signed = signed(call, service, signedHeaders, "20150830", signature);

        assertThat(verifier(service, "2015-08-30T12:36:00Z").prepare(signed).verify(new byte[0]))
                .isEqualTo(new Signer("000000000000", "us-east-1"));
    }

    private static RequestHead signed(
            RequestHead call, String service, String signedHeaders, String date, String signature) {
        return RequestHeads.with(
                call,
                "authorization",
                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/%s/us-east-1/%s/aws4_request, SignedHeaders=%s, Signature=%s"
                        .formatted(date, service, signedHeaders, signature));
    }

    private static SignatureV4Verifier verifier(String service, String now) {
        return new SignatureV4Verifier(
                List.of(KEY), "us-east-1"::equals, service, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
