package io.github.chimelocal.control.meeting;

import static io.github.chimelocal.control.ControlApi.done;
import static io.github.chimelocal.control.ControlApi.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.control.ControlApi;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.Transcription.TranscriptionState;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.sdk.SdkKind;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;

@RunningServer
class TranscriptionControllerTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MeetingRepository meetings;

    private ControlApi control;

    @AutoClose
    private ChimeSdkMeetingsClient chime;

    private String meeting;

    @BeforeEach
    void createMeeting() {
        control = new ControlApi(port);
        chime = SdkKind.SYNC.connect(port, Accounts.fresh(), "us-east-1");
        meeting = chime.createMeeting(
                        request -> request.externalMeetingId("room").mediaRegion("us-east-1"))
                .meeting()
                .meetingId();
    }

    @Test
    void interruptsResumesAndFails() {
        start();

        done(control.post(path(), "{'state':'interrupted','message':'no audio'}"));
        assertThat(state()).isEqualTo(TranscriptionState.INTERRUPTED);
        done(control.post(path(), "{'state':'resumed'}"));
        assertThat(state()).isEqualTo(TranscriptionState.STARTED);
        done(control.post(path(), "{'state':'failed'}"));
        assertThat(state()).isEqualTo(TranscriptionState.FAILED);
    }

    @Test
    void isRefusedWhenNoneRuns() {
        problem(control.post(path(), "{'state':'interrupted'}"), 409, null, "No transcription runs");
    }

    @Test
    void namesWhatIsWrong() {
        start();

        problem(control.post(path(), "{'state':'stopped'}"), 400, "state", "one of interrupted, resumed, failed");
        problem(control.post(path(), "{'state':'failed','message':7}"), 400, "message", "a string");
        problem(control.post(path(), "{'state':'failed','message':'\\ud800'}"), 400, "message", "halves");
        problem(
                control.post(path(), "{'state':'failed','message':'" + "x".repeat(4097) + "'}"),
                400,
                "message",
                "at most 4096");
        assertThat(state()).isEqualTo(TranscriptionState.STARTED);
    }

    private void start() {
        chime.startMeetingTranscription(request -> request.meetingId(meeting)
                .transcriptionConfiguration(
                        settings -> settings.engineTranscribeSettings(engine -> engine.languageCode("en-US"))));
    }

    private TranscriptionState state() {
        return Objects.requireNonNull(
                        meetings.find(new MeetingId(meeting)).orElseThrow().transcription())
                .state();
    }

    private String path() {
        return "/_chime/meetings/" + meeting + "/transcription";
    }
}
