package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A path is taken as it is written: decoded once, and nothing resolved, left out or folded. */
@RunningServer
class OddPathsTest extends OddHttp {

    private String meeting = "";

    OddPathsTest(@LocalServerPort int port) {
        super(port);
    }

    @BeforeEach
    void startMeeting() {
        meeting = client.startMeeting();
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "path: semicolon",
            answer = "a letter of its segment; there are no path parameters")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/meetings;a=b",
                "/meetings;",
                "/meetings;a=b/ID",
                "/meetings/ID/attendees;a=b",
                "/meetings/;a=b/attendees/",
                "/;a=b/meetings/ID",
                "/tags;jsessionid=1",
                "/meetings/..;/meetings/ID",
                "/meetings%3Ba=b"
            })
    void hasNoPathParameters(String path) throws IOException {
        AwsError.assertThat(get(of(path))).isUnknownOperation(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID;a=b", "ID;", ";a=b", ";", "ID%3Ba=b", "..;", "ID;jsessionid=1"})
    void hasSemicolonsThatBelongToTheirLabel(String label) throws IOException {
        AwsError.assertThat(get("/meetings/" + of(label))).isInvalid(AwsError.at("meetingId", AwsError.A_GUID));
        AwsError.assertThat(get("/meetings/" + of(label) + "/attendees"))
                .isInvalid(AwsError.at("meetingId", AwsError.A_GUID));
        AwsError.assertThat(get("/meetings/" + NOBODY + "/attendees/" + of(label)))
                .isInvalid(AwsError.at("attendeeId", AwsError.A_GUID));
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "path: empty segments, `.` and `..`",
            answer = "not resolved, and lead nowhere")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//meetings/ID",
                "/meetings//ID",
                "/meetings/ID//attendees",
                "/./meetings/ID",
                "/meetings/./ID",
                "/meetings/../meetings/ID",
                "/meetings/x/../ID",
                "/meetings/ID/attendees/x/..",
                "/%2e/meetings/ID",
                "/meetings/%2e%2e/meetings/ID",
                "/x/%2E%2E/meetings/ID",
                "/meetings/ID/.",
                "/meetings/ID/..",
                "/meetings%2FID",
                "/meetings%5CID",
                "/meetings%252FID"
            })
    void isNotTidiedUp(String path) throws IOException {
        AwsError.assertThat(get(of(path))).isUnknownOperation(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "%2e", "%2E%2e"})
    void takesDotsAtTheEndForALabel(String dots) throws IOException {
        AwsError.assertThat(get("/meetings/" + dots)).isInvalid(AwsError.at("meetingId", AwsError.A_GUID));
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "path that climbs above the root",
            answer = "400 `BadRequestException`")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..",
                "/../meetings/ID",
                "/%2e%2e/meetings/ID",
                "/meetings/../../meetings/ID",
                "/..;/meetings/ID"
            })
    void doesNotClimbAboveTheRoot(String path) throws IOException {
        AwsError.assertThat(get(of(path))).isBadRequest();
    }

    @Fidelity(value = OURS, topic = REQUESTS, what = "path: percent-encoding", answer = "decoded once")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%252F",
                "%252e%252e",
                "%2500",
                "%25ff",
                "%0d%0aX:%20y",
                "%09",
                "%F0%9F%98%80",
                "%E2%80%AE",
                "%EF%BF%BD",
                "a+b",
                "a@b",
                "a:b",
                "~",
                "!$&'()*,="
            })
    void isDecodedOnce(String label) throws IOException {
        AwsError.assertThat(get("/meetings/" + label)).isInvalid(AwsError.at("meetingId", AwsError.A_GUID));
    }

    @Test
    void isNotDecodedTwice() throws IOException {
        AwsError.assertThat(get("/meetings/" + meeting.replace("-", "%252D")))
                .isInvalid(AwsError.at("meetingId", AwsError.A_GUID));
        assertMeeting(get("/meetings/" + meeting.replace("-", "%2d")));
        assertMeeting(get("/%6d%65etings/" + meeting));
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "path: not percent-encoded UTF-8, or with `%00`",
            answer = "400 `BadRequestException`")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "a%",
                "%2",
                "%0",
                "%zz",
                "%u0041",
                "% 20",
                "%00",
                "a%00b",
                "%ff",
                "%C3",
                "%C3%28",
                "%c0%af",
                "%c0%80",
                "%e0%80%af",
                "%f0%80%80%af",
                "%ed%a0%80",
                "%f4%90%80%80"
            })
    void mustBePercentEncodedUtf8WithoutNul(String encoded) throws IOException {
        AwsError.assertThat(get("/meetings/" + encoded)).isBadRequest();
        AwsError.assertThat(get("/meetings/" + NOBODY + "/attendees/" + encoded))
                .isBadRequest();
        AwsError.assertThat(get("/" + encoded)).isBadRequest();
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "path with a backslash or another letter that must be encoded",
            answer = "400 `BadRequestException`")
    @ParameterizedTest
    @ValueSource(strings = {"\\", "#fragment", "\u0000", "\u00ff", "[", "]"})
    void cannotHoldWhatMustBeEncoded(String character) throws IOException {
        AwsError.assertThat(get("/meetings/" + meeting + character)).isBadRequest();
        AwsError.assertThat(get("/meetings" + character + "/" + meeting)).isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//_chime/health", "/meetings/../_chime/health", "/x;/../_chime/health", "/_chime%2Fhealth"})
    void doesNotLeadToTheControlSideByADetour(String path) throws IOException {
        AwsError.assertThat(get(path)).isUnknownOperation(404);
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "request line in absolute form",
            answer = "accepted for the host of the `Host` header")
    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost", "HTTP://LOCALHOST", "https://localhost", "http://user:secret@localhost"})
    void canComeInAbsoluteForm(String origin) throws IOException {
        assertMeeting(get(origin + "/meetings/" + meeting));
        AwsError.assertThat(get(origin + "/meetings/x?a=b")).isInvalid(AwsError.at("meetingId", AwsError.A_GUID));
        AwsError.assertThat(get(origin)).isUnknownOperation(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET http://elsewhere/meetings",
                "GET http://localhost:9/meetings",
                "GET http:///meetings",
                "GET ftp://localhost/meetings",
                "GET localhost/meetings",
                "GET localhost:4560",
                "GET ?a=b",
                "CONNECT localhost:443",
                "CONNECT /meetings"
            })
    void cannotComeInOtherForms(String line) throws IOException {
        AwsError.assertThat(RawHttp.send(port, RawHttp.request(line + " HTTP/1.1")))
                .isBadRequest();
    }

    private String of(String path) {
        return path.replace("ID", meeting);
    }
}
