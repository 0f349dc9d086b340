package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class OddHeadersTest extends OddHttp {

    private String path = "";

    OddHeadersTest(@LocalServerPort int port) {
        super(port);
    }

    @BeforeEach
    void startMeeting() {
        path = "/meetings/" + client.startMeeting();
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "header and request line over 8 KB",
            answer = "400 `BadRequestException`")
    @Test
    void canBeOfSevenKilobytesButNotOfEight() throws IOException {
        assertMeeting(getWith("X-Long: " + "a".repeat(7_000)));
        AwsError.assertThat(getWith("X-Long: " + "a".repeat(8_192))).isBadRequest();
        AwsError.assertThat(getWith("X-" + "a".repeat(8_192) + ": b")).isBadRequest();
        AwsError.assertThat(getWith("X-Long: " + "a".repeat(4_096), "X-Other: " + "a".repeat(4_096)))
                .isBadRequest();
        AwsError.assertThat(getWith("X-Long: " + "a".repeat(1_000_000))).isBadRequest();
    }

    @Test
    void shareTheirLimitWithTheRequestLine() throws IOException {
        assertMeeting(get(path + "?a=" + "b".repeat(7_000)));
        AwsError.assertThat(get(path + "?a=" + "b".repeat(8_192))).isBadRequest();
        AwsError.assertThat(get("/meetings/" + "%61".repeat(3_000))).isBadRequest();
        AwsError.assertThat(RawHttp.send(port, RawHttp.request("X".repeat(9_000) + " " + path + " HTTP/1.1")))
                .isBadRequest();
    }

    @Fidelity(value = OURS, topic = REQUESTS, what = "headers, more than 100", answer = "400 `BadRequestException`")
    @Test
    void canBeAHundred() throws IOException {
        assertMeeting(getWith(headers(98)));
        AwsError.assertThat(getWith(headers(99))).isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Odd: \u0080\u00ff",
                "X-Odd: a\tb",
                "X-Odd:",
                "X-Odd: \u00c3(",
                "X-Odd: one\r\n two",
                "Authorization: \u00ff\u00fe",
                "Authorization: AWS4-HMAC-SHA256 Credential=\u00e9/20260101/us-east-1/chime/aws4_request",
                "Authorization: AWS4-HMAC-SHA256 Credential=a/20260101/\u00e9\u00e9/chime/aws4_request",
                "Accept: \u00ff",
                "Accept-Language: \u00ff;;q=x",
                "Accept-Charset: nonsense",
                "Accept-Encoding: \u0080",
                "Content-Type: \u00ff",
                "Cookie: a=b;;;=\u0080",
                "Origin: \u00ff",
                "Origin: :::",
                "Connection: \u00ff",
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__",
                "Upgrade: websocket\r\nConnection: Upgrade",
                "Range: bytes=0-1",
                "If-None-Match: *",
                "If-Modified-Since: nonsense",
                "X-HTTP-Method-Override: DELETE",
                "X-Forwarded-Host: a b",
                "X-Forwarded-Prefix: /elsewhere",
                "Forwarded: for=\u00ff;host=\u0080"
            })
    void canHoldAnythingThatNobodyReads(String header) throws IOException {
        assertMeeting(getWith(header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Odd: a\u0001b",
                "X-Odd: a\u007fb",
                "X-Odd: a\u0000b",
                "X-Odd: a\rX-Other: b",
                "X-Odd : a",
                "X Odd: a",
                "X-\u0080: a",
                "X-\u0000: a",
                ": a",
                "X-Odd"
            })
    void cannotHoldControlCharactersOrOddNames(String header) throws IOException {
        AwsError.assertThat(getWith(header)).isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Host:", "Host: ", "Host: a", "Host: a:99999", "Host: [::1]:80", "Host: 127.0.0.1", "hOST: a"})
    void nameAnyHost(String host) throws IOException {
        assertMeeting(from(host + "\r\n"));
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "header `Host` missing, twice or malformed",
            answer = "400 `BadRequestException`")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: a\r\nHost: a\r\n",
                "Host: a\r\nhost: b\r\n",
                "Host:\r\nHost: a\r\n",
                "Host: a b\r\n",
                "Host: a, b\r\n",
                "Host: a:b\r\n",
                "Host: a/b\r\n",
                "Host: a@b\r\n",
                "Host: a_b\r\n",
                "Host: http://a\r\n",
                "Host: [::1\r\n",
                "Host: ..\r\n",
                "Host: \u00e9\r\n",
                "Host: \u0000\r\n"
            })
    void nameOneHostAndALegalOne(String hosts) throws IOException {
        AwsError.assertThat(from(hosts)).isBadRequest();
    }

    @Test
    void canEndInLineFeedsAlone() throws IOException {
        assertMeeting(
                RawHttp.send(port, RawHttp.request("GET " + path + " HTTP/1.1").replace("\r", "")));
        assertMeeting(RawHttp.send(port, "\r\n\r\n" + RawHttp.request("GET " + path + " HTTP/1.1")));
    }

    private RawHttp.Answer getWith(String... headers) throws IOException {
        return RawHttp.send(port, RawHttp.request("GET " + path + " HTTP/1.1", headers));
    }

    private RawHttp.Answer from(String hosts) throws IOException {
        return RawHttp.send(port, "GET " + path + " HTTP/1.1\r\nConnection: close\r\n" + hosts + "\r\n");
    }

    private static String[] headers(int count) {
        var headers = new String[count];
        Arrays.setAll(headers, "X-%d: a"::formatted);
        return headers;
    }
}
