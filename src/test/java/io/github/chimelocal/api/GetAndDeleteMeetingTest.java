package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.MEETINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class GetAndDeleteMeetingTest {

    private static final String NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";

    private final Client client;

    GetAndDeleteMeetingTest(@LocalServerPort int port) {
        this.client = Client.of(port);
    }

    @Fidelity(value = OURS, topic = MEETINGS, what = "ids in paths", answer = "found in any letter case")
    @Test
    void findsAMeetingInWhateverLetterCaseItsIdIsSpelled() {
        String id = client.startMeeting();

        assertThat(client.meeting(id.toUpperCase(Locale.ROOT))).containsEntry("MeetingId", id);
    }

    @Fidelity(
            value = OBSERVED,
            topic = MEETINGS,
            what = "meeting that is unknown or ended",
            answer = "404 `NotFoundException`, `Meeting <id> not found`",
            evidence = "amazon-chime-sdk-js #1569, #786; aws-sdk-net #1618")
    @Test
    void doesNotFindAMeetingThatNeverWas() {
        AwsError.assertThat(client.get("/meetings/" + NOBODY)).isNoSuchMeeting(NOBODY);
    }

    @Test
    void endsAMeetingWithoutAnyOutput() {
        Client.gone(client.delete("/meetings/" + client.startMeeting()));
    }

    @Test
    void endsAMeetingInWhateverLetterCaseItsIdIsSpelled() {
        String id = client.startMeeting();

        Client.gone(client.delete("/meetings/" + id.toUpperCase(Locale.ROOT)));

        AwsError.assertThat(client.get("/meetings/" + id)).isNoSuchMeeting(id);
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = MEETINGS,
            what = "end of a meeting by DeleteMeeting",
            answer = "at once",
            evidence = "API reference, DeleteMeeting")
    @Test
    void doesNotFindAMeetingThatHasEnded() {
        String id = client.startMeeting();
        client.delete("/meetings/" + id);

        AwsError.assertThat(client.get("/meetings/" + id)).isNoSuchMeeting(id);
    }

    @Fidelity(value = OURS, topic = MEETINGS, what = "DeleteMeeting again", answer = "404 `NotFoundException`")
    @Test
    void doesNotEndAMeetingTwice() {
        String id = client.startMeeting();
        client.delete("/meetings/" + id);

        AwsError.assertThat(client.delete("/meetings/" + id)).isNoSuchMeeting(id);
    }

    @Test
    void doesNotEndAMeetingThatNeverWas() {
        AwsError.assertThat(client.delete("/meetings/" + NOBODY)).isNoSuchMeeting(NOBODY);
    }

    @Test
    void endsTheAttendeesWithTheirMeeting() {
        String id = client.startMeeting();
        String attendee = client.admit(id, "alice");
        client.delete("/meetings/" + id);

        AwsError.assertThat(client.get("/meetings/" + id + "/attendees/" + attendee))
                .isNoSuchMeeting(id);
        AwsError.assertThat(client.get("/meetings/" + id + "/attendees")).isNoSuchMeeting(id);
        AwsError.assertThat(client.post("/meetings/" + id + "/attendees", Body.attendee("bob")))
                .isNoSuchMeeting(id);
    }

    @Test
    void leavesOtherMeetingsAlone() {
        String ended = client.startMeeting();
        String other = client.startMeeting();
        client.delete("/meetings/" + ended);

        assertThat(client.meeting(other)).containsEntry("MeetingId", other);
    }
}
