package io.github.chimelocal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class TaggingTest {

    private static final String NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";

    private final Client client;
    private final String meeting;
    private final String arn;

    TaggingTest(@LocalServerPort int port) {
        this.client = Client.of(port);
        this.meeting = client.startMeeting(Body.meeting().with("Tags", "[{'Key': 'team', 'Value': 'blue'}]"));
        this.arn = client.arn(meeting);
    }

    @Test
    void listsTheTagsThatAMeetingWasCreatedWith() {
        assertThat(Client.ok(client.get("/tags?arn=" + arn)).getMap("$"))
                .isEqualTo(Map.of("Tags", List.of(Map.of("Key", "team", "Value", "blue"))));
    }

    @Test
    void listsNoTagsAsAnEmptyList() {
        assertThat(Client.ok(client.get("/tags?arn=" + client.arn(client.startMeeting())))
                        .getMap("$"))
                .isEqualTo(Map.of("Tags", List.of()));
    }

    @Test
    void listsTheTagsOfAPercentEncodedArn() {
        assertThat(Client.ok(client.get("/tags?arn=" + arn.replace(":", "%3A").replace("/", "%2F")))
                        .getList("Tags"))
                .hasSize(1);
    }

    @Test
    void addsTagsWithoutAnyOutput() {
        Client.gone(tag(arn, "[{'Key': 'a', 'Value': '1'}, {'Key': 'b', 'Value': ''}]"));

        assertThat(client.tags(meeting)).isEqualTo(Map.of("team", "blue", "a", "1", "b", ""));
    }

    @Test
    void overwritesTheValueOfAKeyThatIsThere() {
        Client.gone(tag(arn, "[{'Key': 'team', 'Value': 'red'}]"));

        assertThat(client.tags(meeting)).isEqualTo(Map.of("team", "red"));
    }

    @Test
    void tellsKeysApartByLetterCase() {
        Client.gone(tag(arn, "[{'Key': 'Team', 'Value': 'red'}]"));

        assertThat(client.tags(meeting)).isEqualTo(Map.of("team", "blue", "Team", "red"));
    }

    @Test
    void takesCharactersThatOnlyThePublishedRangeAdmits() {
        Client.gone(tag(arn, "[{'Key': '0;<,=', 'Value': 'a b\\t;<@_'}]"));

        assertThat(client.tags(meeting)).containsEntry("0;<,=", "a b\t;<@_");
    }

    @Test
    void addsNoTags() {
        Client.gone(tag(arn, "[]"));

        assertThat(client.tags(meeting)).isEqualTo(Map.of("team", "blue"));
    }

    @Test
    void removesTagsWithoutAnyOutputWhetherTheyAreThereOrNot() {
        tag(arn, "[{'Key': 'a', 'Value': '1'}, {'Key': 'b', 'Value': '2'}]");

        Client.gone(untag(arn, "['a', 'team', 'A', 'never-there']"));

        assertThat(client.tags(meeting)).isEqualTo(Map.of("b", "2"));
        Client.gone(untag(arn, "['a']"));
        Client.gone(untag(arn, "[]"));
    }

    @Test
    void refusesA51stTagAndChangesNothing() {
        Client.gone(tag(arn, tags(0, 48)));
        Map<String, String> before = client.tags(meeting);

        AwsError.assertThat(tag(
                        arn, "[{'Key': 'team', 'Value': 'red'}, {'Key': 'x', 'Value': ''}, {'Key': 'y', 'Value': ''}]"))
                .isAbout(arn, 400, "TooManyTagsException", "TooManyTags", "A resource can have at most 50 tags");
        assertThat(client.tags(meeting)).hasSize(49).isEqualTo(before);
    }

    @Test
    void overwritesTheFiftiethTag() {
        Client.gone(tag(arn, tags(0, 49)));
        Client.gone(tag(arn, "[{'Key': 'team', 'Value': 'red'}]"));

        assertThat(client.tags(meeting)).hasSize(50).containsEntry("team", "red");
    }

    @Test
    void refusesMoreThan50TagsInOneRequest() {
        AwsError.assertThat(tag(arn, tags(0, 51))).isInvalid(AwsError.at("tags", AwsError.atMost(50)));
        AwsError.assertThat(client.post("/meetings", Body.meeting().with("Tags", tags(0, 51))))
                .isInvalid(AwsError.at("tags", AwsError.atMost(50)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws:x", "AWS:x", "aWs:", "aws:"})
    void refusesReservedKeysAndChangesNothing(String key) {
        String tags = "[{'Key': 'a', 'Value': '1'}, {'Key': '%s', 'Value': '2'}]".formatted(key);
        String complaint = AwsError.at("tags.2.member.key", "Member must not start with aws:");

        AwsError.assertThat(tag(arn, tags)).isInvalid(complaint);
        AwsError.assertThat(client.post("/meetings", Body.meeting().with("Tags", tags)))
                .isInvalid(complaint);
        assertThat(client.tags(meeting)).isEqualTo(Map.of("team", "blue"));
    }

    @Test
    void refusesTheSameKeyTwiceAndChangesNothing() {
        String tags = "[{'Key': 'a', 'Value': '1'}, {'Key': 'b', 'Value': '1'}, {'Key': 'a', 'Value': '2'}]";
        String complaint = AwsError.at("tags", "Member must not have the same key twice");

        AwsError.assertThat(tag(arn, tags)).isInvalid(complaint);
        AwsError.assertThat(client.post("/meetings", Body.meeting().with("Tags", tags)))
                .isInvalid(complaint);
        assertThat(client.tags(meeting)).isEqualTo(Map.of("team", "blue"));
    }

    @Test
    void doesNotFindAMeetingThatNeverWas() {
        assertNotFound(client, client.arn(NOBODY));
    }

    @Test
    void doesNotFindAMeetingThatHasEnded() {
        client.delete("/meetings/" + meeting);

        assertNotFound(client, arn);
    }

    @Test
    void doesNotFindAMeetingOfAnotherAccountOrRegion() {
        assertNotFound(client.as(Accounts.fresh()), arn);
        assertNotFound(client.in("eu-central-1"), arn);
        assertNotFound(client, arn.replace("us-east-1", "eu-central-1"));
        assertNotFound(client, arn.replace("arn:aws:", "arn:aws-us-gov:"));
        assertThat(client.tags(meeting)).isEqualTo(Map.of("team", "blue"));
    }

    @Test
    void findsAMeetingInWhateverLetterCaseItsIdIsSpelled() {
        String shouted = arn.replace(meeting, meeting.toUpperCase(Locale.ROOT));

        Client.gone(tag(shouted, "[{'Key': 'a', 'Value': '1'}]"));
        Client.gone(untag(shouted, "['team']"));
        assertThat(Client.ok(client.get("/tags?arn=" + shouted)).<String>getList("Tags.Key"))
                .containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:s3:::bucket",
                "arn:",
                "arn:aws:chime:us-east-1:111122223333:meeting/not-a-guid",
                "arn:aws:chime:us-east-1:111122223333:app-instance/6f1d0c1e-0000-4000-8000-000000002713"
            })
    void refusesAnArnThatIsNotAMeetings(String other) {
        String message = "<%s> is not the ARN of a meeting".formatted(other);

        AwsError.assertThat(client.get("/tags?arn=" + other)).isBadRequest(message);
        AwsError.assertThat(tag(other, "[]")).isBadRequest(message);
        AwsError.assertThat(untag(other, "[]")).isBadRequest(message);
    }

    @Test
    void needsAnArn() {
        AwsError.assertThat(client.get("/tags")).isInvalid(AwsError.at("resourceARN", AwsError.NOT_NULL));
        AwsError.assertThat(client.post("/tags?operation=untag-resource", "{}"))
                .isInvalid(AwsError.at("resourceARN", AwsError.NOT_NULL), AwsError.at("tagKeys", AwsError.NOT_NULL));
    }

    private void assertNotFound(Client caller, String unknown) {
        AwsError.assertThat(caller.get("/tags?arn=" + unknown)).isNoSuchResource(unknown);
        AwsError.assertThat(caller.post(
                        "/tags?operation=tag-resource", Body.resource(unknown).with("Tags", "[]")))
                .isNoSuchResource(unknown);
        AwsError.assertThat(caller.post(
                        "/tags?operation=untag-resource", Body.resource(unknown).with("TagKeys", "['team']")))
                .isNoSuchResource(unknown);
    }

    private Response tag(String resource, String tags) {
        return client.post(
                "/tags?operation=tag-resource", Body.resource(resource).with("Tags", tags));
    }

    private Response untag(String resource, String keys) {
        return client.post(
                "/tags?operation=untag-resource", Body.resource(resource).with("TagKeys", keys));
    }

    private static String tags(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj("{'Key': 'key-%d', 'Value': ''}"::formatted)
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
