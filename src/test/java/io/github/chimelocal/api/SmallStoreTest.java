package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.MEETINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@RunningServer
@TestPropertySource(properties = "chime.store.max-meetings=3")
class SmallStoreTest {

    private static final String FULL = "There are already 3 meetings, as many as chime.store.max-meetings allows";

    private final Client client;
    private final Body last = Body.meeting();
    private final List<String> meetings = new ArrayList<>();

    SmallStoreTest(@LocalServerPort int port) {
        this.client = Client.of(port);
        meetings.add(client.startMeeting());
        meetings.add(client.startMeeting());
        meetings.add(client.startMeeting(last));
    }

    @AfterEach
    void empty() {
        meetings.forEach(meeting -> client.delete("/meetings/" + meeting));
    }

    @Fidelity(
            value = OURS,
            topic = MEETINGS,
            what = "more than `chime.store.max-meetings`",
            answer = "400 `LimitExceededException` that names the setting")
    @Test
    void refusesAMeetingTooMany() {
        AwsError.assertThat(client.post("/meetings", Body.meeting())).isLimitExceeded(FULL);
        AwsError.assertThat(client.post("/meetings?operation=create-attendees", Body.meetingWithAttendees("alice")))
                .isLimitExceeded(FULL);
    }

    @Test
    void countsTheMeetingsOfAllAccountsAndRegions() {
        AwsError.assertThat(client.as(Accounts.fresh()).in("eu-central-1").post("/meetings", Body.meeting()))
                .isLimitExceeded(FULL);
    }

    @Fidelity(
            value = OURS,
            topic = MEETINGS,
            what = "more than `chime.store.max-meetings`: living meetings",
            answer = "none is dropped")
    @Test
    void losesNoMeetingToTheRefusal() {
        client.post("/meetings", Body.meeting());

        assertThat(meetings)
                .allSatisfy(meeting -> assertThat(client.meeting(meeting)).containsEntry("MeetingId", meeting));
    }

    @Test
    void stillAnswersARepeatedToken() {
        assertThat(client.startMeeting(last)).isEqualTo(meetings.get(2));
    }

    @Test
    void hasRoomAgainWhenAMeetingHasEnded() {
        Client.gone(client.delete("/meetings/" + meetings.get(0)));

        meetings.add(client.startMeeting());
        AwsError.assertThat(client.post("/meetings", Body.meeting())).isLimitExceeded(FULL);
    }

    @Test
    void stillAdmitsAttendees() {
        client.admit(meetings.get(0), "alice");

        assertThat(client.users(meetings.get(0))).containsExactly("alice");
    }

    @Test
    void doesNotCountARefusedReplicaAgainstItsPrimary() {
        String primary = meetings.get(0);
        for (int i = 0; i < 5; i++) {
            AwsError.assertThat(client.post("/meetings", Body.meeting().with("PrimaryMeetingId", "'" + primary + "'")))
                    .isLimitExceeded(FULL);
        }
        Client.gone(client.delete("/meetings/" + meetings.get(1)));

        meetings.add(client.startReplica(primary));
    }
}
