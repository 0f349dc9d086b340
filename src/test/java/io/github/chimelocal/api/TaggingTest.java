package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.MEETINGS;
import static io.github.chimelocal.fidelity.Topic.TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class TaggingTest {

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

    @Fidelity(value = OURS, topic = MEETINGS, what = "Tags without a value", answer = "`[]`")
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

    @Fidelity(
            value = DOCUMENTED,
            topic = TAGS,
            what = "key again",
            answer = "overwritten",
            evidence = "what holds for AWS tags in general")
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

    @Fidelity(
            value = DOCUMENTED,
            topic = TAGS,
            what = "UntagResource for keys that are not there",
            answer = "204",
            evidence = "API reference, UntagResource")
    @Test
    void removesTagsWithoutAnyOutputWhetherTheyAreThereOrNot() {
        tag(arn, "[{'Key': 'a', 'Value': '1'}, {'Key': 'b', 'Value': '2'}]");

        Client.gone(untag(arn, "['a', 'team', 'A', 'never-there']"));

        assertThat(client.tags(meeting)).isEqualTo(Map.of("b", "2"));
        Client.gone(untag(arn, "['a']"));
        Client.gone(untag(arn, "[]"));
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = TAGS,
            what = "more than 50 after TagResource",
            answer = "400 `TooManyTagsException`, nothing changed",
            evidence = "API reference, TagResource")
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

    @Fidelity(
            value = DOCUMENTED,
            topic = TAGS,
            what = "key that starts with `aws:` in any case",
            answer = "reserved",
            evidence = "what holds for AWS tags in general")
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

    @Fidelity(value = OURS, topic = TAGS, what = "key twice in one request", answer = "a violated constraint")
    @Test
    void refusesTheSameKeyTwiceAndChangesNothing() {
        String tags = "[{'Key': 'a', 'Value': '1'}, {'Key': 'b', 'Value': '1'}, {'Key': 'a', 'Value': '2'}]";
        String complaint = AwsError.at("tags", "Member must not have the same key twice");

        AwsError.assertThat(tag(arn, tags)).isInvalid(complaint);
        AwsError.assertThat(client.post("/meetings", Body.meeting().with("Tags", tags)))
                .isInvalid(complaint);
        assertThat(client.tags(meeting)).isEqualTo(Map.of("team", "blue"));
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
