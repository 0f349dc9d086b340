package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.MEETINGS;
import static io.github.chimelocal.fidelity.Topic.REPLICAS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class ReplicaTest {

    private final Client client;

    ReplicaTest(@LocalServerPort int port) {
        this.client = Client.of(port);
    }

    @Test
    void namesItsPrimary() {
        String primary = client.startMeeting();

        assertThat(client.meeting(client.startReplica(primary))).containsEntry("PrimaryMeetingId", primary);
        assertThat(client.meeting(primary)).doesNotContainKey("PrimaryMeetingId");
    }

    @Fidelity(value = OURS, topic = MEETINGS, what = "ids in PrimaryMeetingId", answer = "found in any letter case")
    @Test
    void findsItsPrimaryInWhateverLetterCaseTheIdIsSpelled() {
        String primary = client.startMeeting();

        assertThat(client.meeting(client.startReplica(primary.toUpperCase(Locale.ROOT))))
                .containsEntry("PrimaryMeetingId", primary);
    }

    @Test
    void canHaveItsMediaElsewhere() {
        String primary = client.startMeeting();

        Client.ok(client.post("/meetings", replicaOf(primary).with("MediaRegion", "'ap-southeast-2'")));
    }

    @Test
    void hasAttendeesOfItsOwn() {
        String primary = client.startMeeting();
        String replica = client.startReplica(primary);

        assertThat(client.admit(replica, "alice")).isNotEqualTo(client.admit(primary, "alice"));
    }

    @Fidelity(
            value = OURS,
            topic = REPLICAS,
            what = "PrimaryMeetingId that is unknown",
            answer = "400 `BadRequestException`")
    @ParameterizedTest
    @ValueSource(strings = {"6f1d0c1e-0000-4000-8000-000000002713", "not an id", "6f1d0c1e-0000-4000-8000"})
    void needsAPrimaryThatExists(String nobody) {
        AwsError.assertThat(client.post("/meetings", replicaOf(nobody)))
                .isBadRequest("Primary meeting <%s> not found".formatted(nobody));
    }

    @Test
    void needsAPrimaryThatHasNotEnded() {
        String primary = client.startMeeting();
        client.delete("/meetings/" + primary);

        AwsError.assertThat(client.post("/meetings", replicaOf(primary)))
                .isBadRequest("Primary meeting <%s> not found".formatted(primary));
    }

    @Test
    void needsAPrimaryOfTheSameAccountAndRegion() {
        String primary = client.startMeeting();

        AwsError.assertThat(client.as(Accounts.fresh()).post("/meetings", replicaOf(primary)))
                .isBadRequest("Primary meeting <%s> not found".formatted(primary));
        AwsError.assertThat(client.in("eu-central-1").post("/meetings", replicaOf(primary)))
                .isBadRequest("Primary meeting <%s> not found".formatted(primary));
    }

    @Fidelity(
            value = OURS,
            topic = REPLICAS,
            what = "PrimaryMeetingId of a replica",
            answer = "400 `BadRequestException`")
    @Fidelity(
            value = DOCUMENTED,
            topic = REPLICAS,
            what = "replica as a primary",
            answer = "impossible",
            evidence = "developer guide, media replication")
    @Test
    void cannotBeAPrimaryItself() {
        String replica = client.startReplica(client.startMeeting());

        AwsError.assertThat(client.post("/meetings", replicaOf(replica)))
                .isBadRequest("Meeting <%s> is a replica and cannot be a primary meeting".formatted(replica));
    }

    @Fidelity(value = OURS, topic = REPLICAS, what = "replica, the fifth", answer = "400 `LimitExceededException`")
    @Test
    void isRefusedWhenThePrimaryHasFour() {
        String primary = primaryWithFourReplicas();

        AwsError.assertThat(client.post("/meetings", replicaOf(primary))).isLimitExceeded(full(primary));
        AwsError.assertThat(client.post(
                        "/meetings?operation=create-attendees",
                        replicaOf(primary).with("Attendees", Body.items("alice"))))
                .isLimitExceeded(full(primary));
    }

    @Test
    void isRefusedWhenThePrimaryHasFourButNotWhenItIsOneOfThem() {
        String primary = client.startMeeting();
        Body first = replicaOf(primary);
        String replica = client.startMeeting(first);
        for (int i = 0; i < 3; i++) {
            client.startReplica(primary);
        }

        assertThat(client.startMeeting(first)).isEqualTo(replica);
    }

    @Fidelity(value = OURS, topic = REPLICAS, what = "replica that is deleted", answer = "makes room for another")
    @Test
    void makesRoomForAnotherWhenItEnds() {
        String primary = client.startMeeting();
        String replica = client.startReplica(primary);
        for (int i = 0; i < 3; i++) {
            client.startReplica(primary);
        }

        Client.gone(client.delete("/meetings/" + replica));

        client.startReplica(primary);
        AwsError.assertThat(client.post("/meetings", replicaOf(primary))).isLimitExceeded(full(primary));
    }

    @Test
    void isOneOfFourAtMostWhenManyAreAskedForAtOnce() throws Exception {
        String primary = client.startMeeting();

        List<Response> responses = AtOnce.call(64, () -> client.post("/meetings", replicaOf(primary)));

        assertThat(responses)
                .filteredOn(response -> response.statusCode() == 200)
                .hasSize(4);
        assertThat(responses)
                .filteredOn(response -> response.statusCode() != 200)
                .hasSize(60)
                .allSatisfy(refused -> AwsError.assertThat(refused).isLimitExceeded(full(primary)));
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = REPLICAS,
            what = "replica whose primary is deleted",
            answer = "deleted too",
            evidence = "developer guide, media replication")
    @Test
    void endsWithItsPrimary() {
        String primary = client.startMeeting();
        String first = client.startReplica(primary);
        String second = client.startReplica(primary);

        Client.gone(client.delete("/meetings/" + primary));

        AwsError.assertThat(client.get("/meetings/" + first)).isNoSuchMeeting(first);
        AwsError.assertThat(client.get("/meetings/" + second)).isNoSuchMeeting(second);
    }

    @Test
    void doesNotEndItsPrimary() {
        String primary = client.startMeeting();
        String first = client.startReplica(primary);
        String second = client.startReplica(primary);

        Client.gone(client.delete("/meetings/" + first));

        assertThat(client.meeting(primary)).containsEntry("MeetingId", primary);
        assertThat(client.meeting(second)).containsEntry("MeetingId", second);
    }

    private String primaryWithFourReplicas() {
        String primary = client.startMeeting();
        for (int i = 0; i < 4; i++) {
            client.startReplica(primary);
        }
        return primary;
    }

    private static Body replicaOf(String primary) {
        return Body.meeting().with("PrimaryMeetingId", "'" + primary + "'");
    }

    private static String full(String primary) {
        return "Meeting <%s> already has 4 replicas, the most there can be".formatted(primary);
    }
}
