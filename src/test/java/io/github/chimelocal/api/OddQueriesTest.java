package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class OddQueriesTest extends OddHttp {

    private static final String BROKEN = "The query string is not valid percent-encoded UTF-8";
    private static final String FOREIGN = "NextToken is not one that ListAttendees returned for this meeting";
    private static final String NO_INTEGER = "Value at 'maxResults' must be an integer";

    private String meeting = "";

    OddQueriesTest(@LocalServerPort int port) {
        super(port);
    }

    @BeforeEach
    void startMeeting() {
        meeting = client.startMeeting();
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "query: parameter twice with the same value",
            answer = "counts once")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "max-results=1&max-results=1",
                "next-token=&next-token=",
                "next-token&next-token=",
                "max-results=1&a=b&a=c&max-results=%31",
                "&",
                "=",
                "==",
                "=a",
                "&&max-results=1&",
                "?max-results=0",
                "MAX-RESULTS=0",
                "max_results=0",
                "a=%00&%00=a",
                "a=%F0%9F%98%80"
            })
    void canSayAThingTwiceAndWhatNobodyAsksFor(String query) throws IOException {
        RawHttp.Answer answer = list(query);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"Attendees\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max-results=1&max-results=2",
                "max-results=2&max-results=1",
                "max-results=1&max-results=",
                "max-results=&max-results=1",
                "max-results=1&max-results=x",
                "max-results=1,2",
                "max-results=1&max%2Dresults=2",
                "max-results=01",
                "max-results=1%00",
                "max-results=1;a=b",
                "max-results=%EF%BC%91",
                "max-results=%2531",
                "max-results=0x1"
            })
    void cannotGiveTwoPageSizesOrNone(String query) throws IOException {
        AwsError.assertThat(list(query)).isBadRequest(NO_INTEGER);
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "query: parameter twice with different values",
            answer = "all of them, joined by commas, which none takes")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "next-token=a&next-token=b",
                "next-token=a&next-token=",
                "next-token=&next-token=a",
                "next-token=a&next%2Dtoken=b",
                "next-token=a;b",
                "next-token=%252F",
                "next-token=%25zz",
                "next-token=%00",
                "next-token=a=b/c?d"
            })
    void cannotGiveTwoTokensOrABrokenOne(String query) throws IOException {
        AwsError.assertThat(list(query)).isBadRequest(FOREIGN);
    }

    @Test
    void cannotGiveATokenThatWorksTogetherWithAnother() throws IOException {
        client.admit(meeting, "alice");
        client.admit(meeting, "bob");
        String next = Client.ok(client.get("/meetings/" + meeting + "/attendees?max-results=1"))
                .getString("NextToken");

        assertThat(list("next-token=" + next + "&next-token=" + next).body()).contains("\"bob\"");
        AwsError.assertThat(list("next-token=" + next + "&next-token=")).isBadRequest(FOREIGN);
    }

    @Fidelity(
            value = OURS,
            topic = REQUESTS,
            what = "query: `max-results` with many digits",
            answer = "beyond the range, however many")
    @ParameterizedTest
    @CsvSource({
        "101,                    less than or equal to 100",
        "2147483647,             less than or equal to 100",
        "2147483648,             less than or equal to 100",
        "9999999999,             less than or equal to 100",
        "99999999999,            less than or equal to 100",
        "9223372036854775808,    less than or equal to 100",
        "99999999999999999999999, less than or equal to 100",
        "-0,                     greater than or equal to 1",
        "-2147483648,            greater than or equal to 1",
        "-2147483649,            greater than or equal to 1",
        "-9999999999,            greater than or equal to 1",
        "-99999999999999999999999, greater than or equal to 1"
    })
    void tellsTheRangeToWhoeverAsksForTooMuch(String maxResults, String complaint) throws IOException {
        AwsError.assertThat(list("max-results=" + maxResults))
                .isInvalid(AwsError.at("maxResults", "Member must have value " + complaint));
    }

    @Test
    void tellsTheRangeToWhoeverAsksForFourThousandDigits() throws IOException {
        AwsError.assertThat(list("max-results=" + "9".repeat(4_000)))
                .isInvalid(AwsError.at("maxResults", "Member must have value less than or equal to 100"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%2",
                "%zz",
                "%u0041",
                "%ff",
                "%C3",
                "%c0%af",
                "%c0%80",
                "%e0%80%af",
                "%ed%a0%80",
                "%f4%90%80%80"
            })
    void mustBePercentEncodedUtf8(String encoded) throws IOException {
        AwsError.assertThat(list("next-token=" + encoded)).isBadRequest(BROKEN);
        AwsError.assertThat(list(encoded + "=a")).isBadRequest(BROKEN);
        AwsError.assertThat(list("a=b&" + encoded)).isBadRequest(BROKEN);
        AwsError.assertThat(get("/meetings/" + meeting + "?a=" + encoded)).isBadRequest(BROKEN);
        AwsError.assertThat(get("/unknown?a=" + encoded)).isBadRequest(BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#x", "|", "\"", "{}", "\\", "^", "<", "`", "[]", "\u00e9", "\u007f"})
    void cannotHoldWhatMustBeEncoded(String characters) throws IOException {
        AwsError.assertThat(list("a=" + characters)).isBadRequest();
    }

    @Test
    void isDecodedOnce() throws IOException {
        String arn = client.arn(meeting);

        assertThat(get("/tags?arn=" + arn).body()).isEqualTo("{\"Tags\":[]}");
        assertThat(get("/tags?arn=" + arn.replace(":", "%3A").replace("/", "%2F"))
                        .body())
                .isEqualTo("{\"Tags\":[]}");
        AwsError.assertThat(get("/tags?arn=" + arn.replace("/", "%252F")))
                .isBadRequest("<" + arn.replace("/", "%2F") + "> is not the ARN of a meeting");
    }

    @Test
    void cannotNameTwoResources() throws IOException {
        String arn = client.arn(meeting);

        assertThat(get("/tags?arn=" + arn + "&arn=" + arn).body()).isEqualTo("{\"Tags\":[]}");
        AwsError.assertThat(get("/tags?arn=arn:a&arn=arn:b")).isBadRequest("<arn:a,arn:b> is not the ARN of a meeting");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operation=create-attendees&operation=tag-resource",
                "operation=create-attendees&operation=create-attendees,",
                "operation=create-attendees&%6Fperation=",
                "operation=create-attendees%00",
                "operation=create%252Dattendees",
                "operation=create-attendees;a=b"
            })
    void cannotNameTwoOperationsOrABrokenOne(String query) throws IOException {
        String line = "POST /meetings?" + query + " HTTP/1.1";

        AwsError.assertThat(RawHttp.send(port, RawHttp.requestWithBody(line, "{}")))
                .isUnknownOperation(404);
    }

    private RawHttp.Answer list(String query) throws IOException {
        return get("/meetings/" + meeting + "/attendees?" + query);
    }
}
