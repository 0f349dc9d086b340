package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.MEETINGS;
import static io.github.chimelocal.fidelity.Topic.TAGS;
import static io.github.chimelocal.fidelity.Topic.TENANCY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The ARN by which the tag operations find their meeting. */
@RunningServer
class ResourceArnTest {

    private static final String NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";

    private final Client client;
    private final String meeting;
    private final String arn;

    ResourceArnTest(@LocalServerPort int port) {
        this.client = Client.of(port);
        this.meeting = client.startMeeting(Body.meeting().with("Tags", "[{'Key': 'team', 'Value': 'blue'}]"));
        this.arn = client.arn(meeting);
    }

    @Test
    void doesNotFindAMeetingThatNeverWas() {
        assertNotFound(client, client.arn(NOBODY));
    }

    @Fidelity(
            value = OURS,
            topic = TAGS,
            what = "ARN that names no living meeting of the caller",
            answer = "404 `ResourceNotFoundException`")
    @Test
    void doesNotFindAMeetingThatHasEnded() {
        client.delete("/meetings/" + meeting);

        assertNotFound(client, arn);
    }

    @Fidelity(value = OURS, topic = TENANCY, what = "tags, elsewhere", answer = "not found")
    @Test
    void doesNotFindAMeetingOfAnotherAccountOrRegion() {
        assertNotFound(client.as(Accounts.fresh()), arn);
        assertNotFound(client.in("eu-central-1"), arn);
        assertNotFound(client, arn.replace("us-east-1", "eu-central-1"));
        assertNotFound(client, arn.replace("arn:aws:", "arn:aws-us-gov:"));
        assertThat(client.tags(meeting)).isEqualTo(Map.of("team", "blue"));
    }

    @Fidelity(value = OURS, topic = MEETINGS, what = "ids in ARNs", answer = "found in any letter case")
    @Test
    void findsAMeetingInWhateverLetterCaseItsIdIsSpelled() {
        String shouted = arn.replace(meeting, meeting.toUpperCase(Locale.ROOT));

        Client.gone(tag(shouted, "[{'Key': 'a', 'Value': '1'}]"));
        Client.gone(untag(shouted, "['team']"));
        assertThat(Client.ok(client.get("/tags?arn=" + shouted)).<String>getList("Tags.Key"))
                .containsExactly("a");
    }

    @Fidelity(value = OURS, topic = TAGS, what = "ARN that is not a meeting's", answer = "400 `BadRequestException`")
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
}
