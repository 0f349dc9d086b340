package io.github.chimelocal.control.meeting;

import static io.github.chimelocal.control.ControlApi.done;
import static io.github.chimelocal.control.ControlApi.problem;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.CONTROL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.control.ControlApi;
import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.Presence;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.sdk.SdkKind;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;

@RunningServer
class PresenceControllerTest {

    private static final String NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";

    @LocalServerPort
    private int port;

    @Autowired
    private MeetingRepository meetings;

    private ControlApi control;

    @AutoClose
    private ChimeSdkMeetingsClient chime;

    private String meeting;
    private String ann;

    @BeforeEach
    void admitAnn() {
        control = new ControlApi(port);
        chime = SdkKind.SYNC.connect(port, Accounts.fresh(), "eu-central-1");
        meeting = chime.createMeeting(
                        request -> request.externalMeetingId("room").mediaRegion("us-east-1"))
                .meeting()
                .meetingId();
        ann = chime.createAttendee(request -> request.meetingId(meeting).externalUserId("ann"))
                .attendee()
                .attendeeId();
    }

    @Test
    void connectsAndDisconnects() {
        done(control.put(path(meeting, ann), "{'state':'joined'}"));
        assertThat(presence()).isEqualTo(new Presence(true, false, false, false));

        done(control.put(path(meeting, ann), "{'state':'left'}"));
        assertThat(presence()).isEqualTo(Presence.AWAY);
    }

    @Test
    void takesEveryStateAndWhatIsSoAlready() {
        for (String state : new String[] {
            "joined", "joined", "video-started", "content-joined", "content-video-started", "content-video-started"
        }) {
            done(control.put(path(meeting, ann), "{'state':'" + state + "'}"));
        }
        assertThat(presence()).isEqualTo(new Presence(true, true, true, true));

        for (String state :
                new String[] {"video-stopped", "content-video-stopped", "content-left", "content-dropped", "dropped"}) {
            done(control.put(path(meeting, ann), "{'state':'" + state + "'}"));
        }
        assertThat(presence()).isEqualTo(Presence.AWAY);
    }

    @Test
    void findsIdsInAnyLetterCase() {
        done(control.put(path(meeting.toUpperCase(Locale.ROOT), ann.toUpperCase(Locale.ROOT)), "{'state':'joined'}"));

        assertThat(presence().connected()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'state':null}", "{'state':''}", "{'state':'JOINED'}", "{'state':'gone'}"})
    void namesTheStatesThatThereAre(String body) {
        problem(control.put(path(meeting, ann), body), 400, "state", "one of joined, left, dropped, video-started");
        assertThat(presence()).isEqualTo(Presence.AWAY);
    }

    @Fidelity(
            value = OURS,
            topic = CONTROL,
            what = "video or content of an attendee who has not joined",
            answer = "409")
    @Test
    void isRefusedForWhatOnlyOneWhoHasJoinedCanDo() {
        problem(control.put(path(meeting, ann), "{'state':'video-started'}"), 409, null, "has not joined");
    }

    @Test
    void isRefusedForWhatIsNotThere() {
        problem(control.put(path(meeting, NOBODY), "{'state':'joined'}"), 404, null, "Attendee <" + NOBODY + ">");
        problem(control.put(path(NOBODY, ann), "{'state':'joined'}"), 404, null, "Meeting <" + NOBODY + ">");
        problem(control.put(path("room", ann), "{'state':'joined'}"), 400, "meetingId", "a GUID");
        problem(control.put(path(meeting, "ann"), "{'state':'joined'}"), 400, "attendeeId", "a GUID");
    }

    private Presence presence() {
        return meetings.find(new MeetingId(meeting)).orElseThrow().attendees().stream()
                .filter(attendee -> attendee.id().equals(new AttendeeId(ann)))
                .findAny()
                .orElseThrow()
                .presence();
    }

    private static String path(String meeting, String attendee) {
        return "/_chime/meetings/" + meeting + "/attendees/" + attendee + "/presence";
    }
}
