package io.github.chimelocal.control.meeting;

import static io.github.chimelocal.control.ControlApi.done;
import static io.github.chimelocal.control.ControlApi.ok;
import static io.github.chimelocal.control.ControlApi.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.control.ControlApi;
import io.github.chimelocal.sdk.SdkKind;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.Attendee;
import software.amazon.awssdk.services.chimesdkmeetings.model.Meeting;
import software.amazon.awssdk.services.chimesdkmeetings.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkmeetings.model.Tag;

@RunningServer
class MeetingsControllerTest {

    @LocalServerPort
    private int port;

    private ControlApi control;
    private String account;

    @AutoClose
    private ChimeSdkMeetingsClient chime;

    private Meeting meeting;

    @BeforeEach
    void createMeeting() {
        control = new ControlApi(port);
        account = Accounts.fresh();
        chime = SdkKind.SYNC.connect(port, account, "eu-central-1");
        meeting = create("room-7");
    }

    @Test
    void showsAMeetingAsAwsDoesAndWhoseItIs() {
        JsonPath shown = show(meeting);

        assertThat(shown.getMap("meeting"))
                .containsEntry("MeetingId", meeting.meetingId())
                .containsEntry("ExternalMeetingId", "room-7")
                .containsEntry("MeetingArn", meeting.meetingArn())
                .containsKey("MediaPlacement");
        assertThat(shown.getString("account")).isEqualTo(account);
        assertThat(shown.getString("region")).isEqualTo("eu-central-1");
        assertThat(shown.getMap("tags")).isEqualTo(Map.of("team", "blue"));
        assertThat(Duration.between(
                        Instant.parse(shown.getString("createdAt")), Instant.parse(shown.getString("endsAt"))))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void showsItsAttendeesAndWhatTheyDo() {
        Attendee ann = chime.createAttendee(
                        request -> request.meetingId(meeting.meetingId()).externalUserId("ann"))
                .attendee();
        String presence = "/_chime/meetings/" + meeting.meetingId() + "/attendees/" + ann.attendeeId() + "/presence";
        done(control.put(presence, "{'state':'joined'}"));
        done(control.put(presence, "{'state':'video-started'}"));

        JsonPath shown = show(meeting);

        assertThat(shown.getMap("attendees[0].attendee"))
                .containsEntry("AttendeeId", ann.attendeeId())
                .containsEntry("ExternalUserId", "ann")
                .containsEntry("JoinToken", ann.joinToken());
        assertThat(shown.getMap("attendees[0].presence"))
                .isEqualTo(Map.of("connected", true, "video", true, "content", false, "contentVideo", false));
    }

    @Test
    void showsReplicasAndTranscription() {
        Meeting replica = chime.createMeeting(request -> request.externalMeetingId("copy")
                        .mediaRegion("us-east-1")
                        .primaryMeetingId(meeting.meetingId()))
                .meeting();
        chime.startMeetingTranscription(request -> request.meetingId(meeting.meetingId())
                .transcriptionConfiguration(
                        settings -> settings.engineTranscribeSettings(engine -> engine.languageCode("en-US"))));

        JsonPath shown = show(meeting);

        assertThat(shown.<String>getList("replicas")).containsExactly(replica.meetingId());
        assertThat(shown.getMap("transcription")).isEqualTo(Map.of("state", "started"));
    }

    @Test
    void tellsTheStoryOfAMeeting() {
        chime.createAttendee(request -> request.meetingId(meeting.meetingId()).externalUserId("ann"));
        assertThatThrownBy(() -> chime.getAttendee(
                        request -> request.meetingId(meeting.meetingId()).attendeeId(meeting.meetingId())))
                .isInstanceOf(NotFoundException.class);

        JsonPath shown = show(meeting);

        assertThat(shown.<String>getList("timeline.name"))
                .containsExactly("MeetingStarted", "CreateMeeting", "AttendeeAdded", "CreateAttendee", "GetAttendee");
        assertThat(shown.<String>getList("timeline.kind")).containsExactly("event", "call", "event", "call", "call");
        assertThat(shown.<String>getList("timeline.outcome"))
                .containsExactly(null, "200", null, "200", "404 NotFoundException");
        assertThat(shown.<String>getList("timeline.requestId")).element(1).isNotNull();
    }

    @Test
    void listsTheMeetingsOfAnAccountOldestFirst() {
        Meeting second = create("room-8");

        assertThat(list("")).containsExactly(meeting.meetingId(), second.meetingId());
        assertThat(list("&externalMeetingId=room-8")).containsExactly(second.meetingId());
        assertThat(list("&region=us-east-1")).isEmpty();
        assertThat(list("&region=eu-central-1")).hasSize(2);
        assertThat(list("&meeting=" + second.meetingId().toUpperCase(Locale.ROOT)))
                .containsExactly(second.meetingId());
        assertThat(list("&meeting=6f1d0c1e-0000-4000-8000-000000002713")).isEmpty();
    }

    @Test
    void namesWhatIsWrong() {
        problem(
                control.get("/_chime/meetings?externalMeetingID=x"),
                400,
                "externalMeetingID",
                "known are meeting, account");
        problem(control.get("/_chime/meetings?meeting=room-7"), 400, "meeting", "a GUID");
        problem(control.get("/_chime/meetings/room-7"), 400, "meetingId", "a GUID");
        problem(
                control.get("/_chime/meetings/6f1d0c1e-0000-4000-8000-000000002713"),
                404,
                null,
                "Meeting <6f1d0c1e-0000-4000-8000-000000002713> not found");
    }

    private Meeting create(String room) {
        return chime.createMeeting(request -> request.externalMeetingId(room)
                        .mediaRegion("us-east-1")
                        .tags(Tag.builder().key("team").value("blue").build()))
                .meeting();
    }

    private JsonPath show(Meeting one) {
        return ok(control.get("/_chime/meetings/" + one.meetingId()));
    }

    private List<String> list(String filters) {
        return ok(control.get("/_chime/meetings?account=" + account + filters)).getList("meetings.meeting.MeetingId");
    }
}
