package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A body is one JSON text in UTF-8; its strings may hold whatever JSON can say. */
@RunningServer
class OddTextTest extends OddHttp {

    OddTextTest(@LocalServerPort int port) {
        super(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\ud800", "\\udc00\\ud800", "a\\u0000b", "\\u0000\\u0000", "\\ufeffa", "\\ud83d\\ude00a"})
    void getsBackWhatItSaidInAMemberOfFreeText(String text) throws IOException {
        RawHttp.Answer answer =
                post(Body.meeting().with("MeetingHostId", "'" + text + "'").toString());

        assertMeeting(answer);
        String expected = JsonPath.from("{\"a\":\"" + text + "\"}").getString("a");
        assertThat(JsonPath.from(answer.body()).getString("Meeting.MeetingHostId"))
                .isEqualTo(expected);
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "text: escaped lone surrogates and NUL",
            answer = "each counts as one character, and comes back where free text does")
    @Test
    void countsALoneSurrogateAsOneCharacter() throws IOException {
        AwsError.assertThat(
                        post(Body.meeting().with("MeetingHostId", "'\\ud800'").toString()))
                .isInvalid(AwsError.at("meetingHostId", AwsError.atLeast(2)));
        AwsError.assertThat(post(Body.meeting()
                        .with("PrimaryMeetingId", "'\\ud800\\ud800'")
                        .toString()))
                .isBadRequest("Primary meeting <\ud800\ud800> not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800\\ud800", "ab\\u0000"})
    void hasNeitherLoneSurrogatesNorNulInMembersWithAPattern(String text) throws IOException {
        for (String member : new String[] {"ClientRequestToken", "ExternalMeetingId"}) {
            assertThat(AwsError.assertThat(post(Body.meeting()
                                    .with(member, "'" + text + "'")
                                    .toString()))
                            .isBadRequest())
                    .contains("Member must satisfy regular expression pattern");
        }
        AwsError.assertThat(post(
                        Body.meeting().with("MediaRegion", "'" + text + "'").toString()))
                .isBadRequest();
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "body with text after its object",
            answer = "400 `BadRequestException`")
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{}{}", ",", "x", "]", "}", "\u0000", "//", "/**/", "1", "null", "\u001a", "\u000b"})
    void cannotBeFollowedByAnything(String garbage) throws IOException {
        String body = Body.meeting().toString();

        assertThat(AwsError.assertThat(post(body + garbage)).isBadRequest())
                .startsWith("The request body is not valid JSON: line 1, column ");
        assertThat(AwsError.assertThat(post(body + " ".repeat(200_000) + garbage))
                        .isBadRequest())
                .startsWith("The request body is not valid JSON: line 1, column ");
    }

    @Test
    void canBeSurroundedByWhiteSpace() throws IOException {
        assertMeeting(post("\r\n\t " + Body.meeting() + " \r\n\t"));
    }

    @Test
    void cannotHoldABareControlCharacter() throws IOException {
        assertThat(AwsError.assertThat(post(Body.meeting()
                                .with("MeetingHostId", "'a\u0000b'")
                                .toString()))
                        .isBadRequest())
                .startsWith("The request body is not valid JSON: ");
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "body that begins with a byte order mark",
            answer = "400 `BadRequestException`")
    @Test
    void cannotBeginWithAByteOrderMark() throws IOException {
        String mark = new String("\ufeff".getBytes(UTF_8), ISO_8859_1);

        for (String body : new String[] {mark, mark + "{}", mark + Body.meeting()}) {
            AwsError.assertThat(post(body)).isBadRequest("The request body is not valid JSON: line 1, column 1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void cannotBeOfAnotherEncoding(String charset) throws IOException {
        String body = new String(Body.meeting().toString().getBytes(Charset.forName(charset)), ISO_8859_1);

        AwsError.assertThat(post(body)).isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ed\u00a0\u0080",
                "\u00f4\u0090\u0080\u0080",
                "\u00c0\u00af",
                "\u00e0\u0080\u00af",
                "\u00f0\u009f\u0098"
            })
    void cannotHoldWhatOnlyLooksLikeUtf8(String octets) throws IOException {
        AwsError.assertThat(post("{\"A\": \"" + octets + "\"}")).isBadRequest("The request body is not UTF-8");
    }
}
