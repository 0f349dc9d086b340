package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is in a member that nobody reads is nobody's concern, as long as it is JSON. */
@RunningServer
class OddJsonTest extends OddHttp {

    private static final String TOO_DEEP = "The request body is nested more than 500 levels deep";

    OddJsonTest(@LocalServerPort int port) {
        super(port);
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "members that are unknown: their names, numbers and strings",
            answer = "may be anything that is JSON")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "-1e400",
                "1e-400",
                "-0",
                "-0.0",
                "0e0",
                "1E+2",
                "1e99999999999",
                "1e-99999999999",
                "123456789012345678901234567890",
                "[]",
                "{'': 1}",
                "'\\ud800'",
                "'\\udc00\\ud800'",
                "'\\u0000'",
                "'\\uffff'"
            })
    void canHoldAnyNumberOrStringInAnUnknownMember(String value) throws IOException {
        assertMeeting(post(Body.meeting().with("Unknown", value).toString()));
        assertMeeting(post(Body.meeting()
                .with("Unknown", "{'A': [" + value + "]}")
                .with("Padding", "'" + "x".repeat(3_000) + "'")
                .toString()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_001, 100_000})
    void canHoldNumbersOfAnyLengthInAnUnknownMember(int digits) throws IOException {
        String many = "9".repeat(digits);

        for (String number : new String[] {many, "-" + many, "0." + many, many + ".5", "1e" + many, "1e-" + many}) {
            assertMeeting(post(Body.meeting().with("Unknown", number).toString()));
        }
    }

    @Test
    void canHoldANumberAsLongAsABodyInAnUnknownMember() {
        String body = Body.meeting().with("Unknown", "9".repeat(1_000_000)).toString();

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> assertMeeting(post(body)));
    }

    @Test
    void canHoldAStringOrANameAsLongAsABodyInAnUnknownMember() throws IOException {
        assertMeeting(post(Body.meeting()
                .with("Unknown", "'" + "x".repeat(1_000_000) + "'")
                .toString()));
        assertMeeting(post(Body.meeting().with("x".repeat(1_000_000), "1").toString()));
    }

    @Test
    void canHoldManyMembersBehindALongName() {
        String members =
                IntStream.range(0, 40_000).mapToObj("\"%d\":1"::formatted).collect(Collectors.joining(",", "{", "}"));
        String body = Body.meeting().with("x".repeat(400_000), members).toString();

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> assertMeeting(post(body)));
    }

    @Test
    void canHoldMembersWithoutAName() throws IOException {
        String padding = "'" + "x".repeat(3_000) + "'";

        assertMeeting(post(Body.meeting().with("", padding).toString()));
        assertMeeting(
                post(Body.meeting().with("", "{'': {'': " + padding + "}}").toString()));
        AwsError.assertThat(post("{\"\": [" + "1,".repeat(1_000) + "1]}"))
                .isBadRequest("Value at '' holds more than 1000 elements");
    }

    @ParameterizedTest
    @CsvSource({"[, ]", "{\"A\":, }"})
    void canBeFiveHundredLevelsDeep(String open, String close) throws IOException {
        String deepest = open.repeat(499) + "1" + close.repeat(499);
        String tooDeep = open.repeat(500) + "1" + close.repeat(500);

        assertMeeting(post(Body.meeting().with("Unknown", deepest).toString()));
        AwsError.assertThat(post(Body.meeting().with("Unknown", tooDeep).toString()))
                .isBadRequest(TOO_DEEP);
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "body nested more than 500 levels deep",
            answer = "400 `BadRequestException`, in unknown members too")
    @ParameterizedTest
    @ValueSource(strings = {"Unknown", "Tags", "MeetingFeatures", "MediaRegion"})
    void cannotBeTenThousandLevelsDeepAnywhere(String member) throws IOException {
        String lists = "[".repeat(10_000) + "]".repeat(10_000);
        String structures = "{\"A\":".repeat(10_000) + "1" + "}".repeat(10_000);

        AwsError.assertThat(post(Body.meeting().with(member, lists).toString())).isBadRequest(TOO_DEEP);
        AwsError.assertThat(post(Body.meeting().with(member, structures).toString()))
                .isBadRequest(TOO_DEEP);
    }

    @Test
    void cannotBeTenThousandLevelsDeepWhereAnObjectIsWanted() throws IOException {
        AwsError.assertThat(post("[".repeat(10_000) + "]".repeat(10_000))).isBadRequest(TOO_DEEP);
        AwsError.assertThat(post("[".repeat(10_000))).isBadRequest(TOO_DEEP);
    }

    @Test
    void isIgnoredHoweverDeepWhereNoneIsWanted() throws IOException {
        String line = "POST /meetings/" + client.startMeeting() + "/transcription?operation=stop HTTP/1.1";

        RawHttp.Answer answer = RawHttp.send(port, RawHttp.requestWithBody(line, "[".repeat(10_000)));

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "1e-400", "1e1", "10e-1", "1E0", "5.0", "-0.0", "1e99999999999"})
    void hasNoFractionsForIntegers(String number) throws IOException {
        AwsError.assertThat(post(Body.meeting()
                        .with("MeetingFeatures", "{'Attendee': {'MaxCount': " + number + "}}")
                        .toString()))
                .isBadRequest("Value at 'meetingFeatures.attendee.maxCount' must be an integer");
    }

    @Test
    void hasNumbersOfManyDigitsThatAreOfTheWrongTypeAndNotMalformed() throws IOException {
        String many = "9".repeat(1_001);

        AwsError.assertThat(post(Body.meeting().with("MeetingHostId", many).toString()))
                .isBadRequest("Value at 'meetingHostId' must be a string");
        AwsError.assertThat(post(Body.meeting()
                        .with("MeetingFeatures", "{'Attendee': {'MaxCount': " + many + "}}")
                        .toString()))
                .isBadRequest("Value at 'meetingFeatures.attendee.maxCount' must be an integer");
    }

    @Test
    void takesMinusZeroForZero() throws IOException {
        AwsError.assertThat(post(Body.meeting()
                        .with("MeetingFeatures", "{'Attendee': {'MaxCount': -0}}")
                        .toString()))
                .isInvalid(AwsError.at(
                        "meetingFeatures.attendee.maxCount", "Member must have value greater than or equal to 1"));
    }

    @Test
    void cannotHoldAHugeStringInAMemberThatCounts() throws IOException {
        AwsError.assertThat(post(Body.meeting()
                        .with("MeetingHostId", "'" + "x".repeat(1_000_000) + "'")
                        .toString()))
                .isInvalid(AwsError.at("meetingHostId", AwsError.atMost(64)));
    }

    @Test
    void cannotBeTenMegabytes() throws IOException {
        AwsError.assertThat(post(Body.meeting() + " ".repeat(10 * 1024 * 1024))).isTooLarge(1024 * 1024);
    }
}
