package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.MEDIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class CreateMeetingMediaRegionTest {

    private final Client client;

    CreateMeetingMediaRegionTest(@LocalServerPort int port) {
        this.client = Client.of(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "af-south-1",
                "ap-northeast-1",
                "ap-northeast-2",
                "ap-south-1",
                "ap-southeast-1",
                "ap-southeast-2",
                "ca-central-1",
                "eu-central-1",
                "eu-north-1",
                "eu-south-1",
                "eu-west-1",
                "eu-west-2",
                "eu-west-3",
                "il-central-1",
                "sa-east-1",
                "us-east-1",
                "us-east-2",
                "us-west-1",
                "us-west-2"
            })
    void canBeAnyOfThePartitionWhateverTheControlRegion(String region) {
        assertThat(Client.ok(createIn("us-west-2", region)).getString("Meeting.MediaRegion"))
                .isEqualTo(region);
    }

    @ParameterizedTest
    @CsvSource({
        "us-gov-west-1, us-gov-east-1",
        "us-gov-east-1, us-gov-west-1",
        "af-south-1, af-south-1",
        "il-central-1, il-central-1",
        "local, us-east-1"
    })
    void canBe(String control, String media) {
        Client.ok(createIn(control, media));
    }

    @Fidelity(
            value = OURS,
            topic = MEDIA,
            what = "MediaRegion that the control Region cannot have",
            answer = "400 `BadRequestException`")
    @Fidelity(
            value = DOCUMENTED,
            topic = MEDIA,
            what = "MediaRegion of another partition than the control Region",
            answer = "impossible",
            evidence = "developer guide, available Regions")
    @ParameterizedTest
    @CsvSource({
        "us-east-1, us-gov-west-1, aws",
        "us-gov-west-1, us-east-1, aws-us-gov",
        "us-gov-east-1, eu-central-1, aws-us-gov"
    })
    void cannotBeInAnotherPartition(String control, String media, String partition) {
        AwsError.assertThat(createIn(control, media))
                .isBadRequest("Media Region %s is not in partition %s, to which the control Region %s belongs"
                        .formatted(media, partition, control));
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = MEDIA,
            what = "MediaRegion of meetings of af-south-1 and il-central-1",
            answer = "only that Region itself",
            evidence = "developer guide, available Regions")
    @ParameterizedTest
    @CsvSource({"af-south-1, eu-west-1", "il-central-1, eu-central-1", "af-south-1, us-gov-west-1"})
    void cannotBeAwayFromTheControlRegionsThatKeepTheirMedia(String control, String media) {
        AwsError.assertThat(createIn(control, media))
                .isBadRequest("Meetings created in %s cannot have their media in %s: only %s itself is possible"
                        .formatted(control, media, control));
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = MEDIA,
            what = "MediaRegion",
            answer = "one of the 18 of the API reference, il-central-1 and the two of GovCloud",
            evidence = "API reference, CreateMeeting; developer guide, available Regions")
    @ParameterizedTest
    @ValueSource(strings = {"us-east-9", "US-EAST-1", "us-east-1 ", "ap-east-1", "cn-north-1"})
    void mustBeOneThatAwsHas(String media) {
        AwsError.assertThat(createIn("us-east-1", media))
                .isInvalid(AwsError.at(
                        "mediaRegion",
                        "Member must satisfy enum value set: [af-south-1, ap-northeast-1, ap-northeast-2, ap-south-1,"
                                + " ap-southeast-1, ap-southeast-2, ca-central-1, eu-central-1, eu-north-1, eu-south-1,"
                                + " eu-west-1, eu-west-2, eu-west-3, il-central-1, sa-east-1, us-east-1, us-east-2,"
                                + " us-gov-east-1, us-gov-west-1, us-west-1, us-west-2]"));
    }

    @Test
    void isNotWhatTheArnNames() {
        assertThat(Client.ok(createIn("us-east-1", "eu-west-1")).getString("Meeting.MeetingArn"))
                .startsWith("arn:aws:chime:us-east-1:");
    }

    private Response createIn(String control, String media) {
        return client.in(control).post("/meetings", Body.meeting().with("MediaRegion", "'" + media + "'"));
    }
}
