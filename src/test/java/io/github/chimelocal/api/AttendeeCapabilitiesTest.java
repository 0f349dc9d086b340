package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.CAPABILITIES;
import static io.github.chimelocal.fidelity.Topic.MEETINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class AttendeeCapabilitiesTest {

    private static final String NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";
    private static final String NEEDS_VIDEO =
            "Content can be SendReceive or Receive only if Video is SendReceive or Receive";
    private static final String NO_VIDEO = "Video must be None: the meeting was created with Video.MaxResolution None";
    private static final String NO_CONTENT =
            "Content must be None: the meeting was created with Content.MaxResolution None";

    private final Client client;

    AttendeeCapabilitiesTest(@LocalServerPort int port) {
        this.client = Client.of(port);
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = CAPABILITIES,
            what = "omitted, where the meeting forbids video",
            answer = "Video Receive, Content SendReceive",
            evidence = "API reference, CreateAttendee")
    @ParameterizedTest
    @CsvSource({
        "HD,   FHD,  SendReceive, SendReceive",
        "None, FHD,  Receive,     SendReceive",
        "HD,   None, SendReceive, None",
        "None, None, None,        None"
    })
    void dependOnTheFeaturesOfTheMeetingWhenTheyAreNotNamed(
            String maxVideo, String maxContent, String video, String content) {
        String meeting = startMeeting(maxVideo, maxContent);
        Map<String, String> defaults = Map.of("Audio", "SendReceive", "Video", video, "Content", content);

        assertThat(client.attendee(meeting, client.admit(meeting, "alice"))).containsEntry("Capabilities", defaults);
        assertThat(Client.ok(client.post(attendees(meeting) + "?operation=batch-create", Body.batch("bob")))
                        .getMap("Attendees[0].Capabilities"))
                .isEqualTo(defaults);
    }

    @ParameterizedTest
    @CsvSource({
        "SendReceive, SendReceive, SendReceive",
        "None,        None,        None",
        "Send,        SendReceive, Receive",
        "Receive,     Receive,     SendReceive",
        "None,        Receive,     Receive",
        "Send,        Send,        Send",
        "Send,        None,        Send",
        "Receive,     Send,        None",
        "None,        SendReceive, None"
    })
    void areWhatIsNamed(String audio, String video, String content) {
        String meeting = client.startMeeting();
        Body alice = Body.attendee("alice").with("Capabilities", Body.capabilitiesOf(audio, video, content));

        assertThat(Client.ok(client.post(attendees(meeting), alice)).getMap("Attendee.Capabilities"))
                .isEqualTo(Map.of("Audio", audio, "Video", video, "Content", content));
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = CAPABILITIES,
            what = "named, where the meeting's MaxResolution is None",
            answer = "nothing but None",
            evidence = "API reference, CreateAttendee")
    @ParameterizedTest
    @CsvSource({
        "HD,   FHD,  Send,        SendReceive, video",
        "HD,   FHD,  Send,        Receive,     video",
        "HD,   FHD,  None,        SendReceive, video",
        "HD,   FHD,  None,        Receive,     video",
        "None, FHD,  Receive,     SendReceive, no-video",
        "None, FHD,  SendReceive, None,        no-video",
        "None, FHD,  Send,        None,        no-video",
        "HD,   None, SendReceive, SendReceive, no-content",
        "HD,   None, SendReceive, Receive,     no-content",
        "HD,   None, None,        Send,        no-content"
    })
    void areRefusedByEachOperationWhenTheyAreForbidden(
            String maxVideo, String maxContent, String video, String content, String reason) {
        String meeting = startMeeting(maxVideo, maxContent);
        String alice = client.admit(meeting, "alice");
        Map<String, Object> before = client.attendee(meeting, alice);
        Body forbidden = Body.capabilities("None", video, content);

        assertThat(List.of(
                        client.post(attendees(meeting), forbidden.with("ExternalUserId", "'bob'")),
                        client.post(attendees(meeting) + "?operation=batch-create", batchOf(forbidden)),
                        client.post(
                                "/meetings?operation=create-attendees",
                                batchOf(
                                        forbidden,
                                        Body.meeting().with("MeetingFeatures", features(maxVideo, maxContent)))),
                        client.put(attendees(meeting) + "/" + alice + "/capabilities", forbidden),
                        updateExcept(meeting, NOBODY, forbidden)))
                .allSatisfy(refused -> AwsError.assertThat(refused).isBadRequest(message(reason)));
        assertThat(client.users(meeting)).containsExactly("alice");
        assertThat(client.attendee(meeting, alice)).isEqualTo(before);
    }

    @Test
    void ofOneAttendeeCanBeChanged() {
        String meeting = client.startMeeting();
        String alice = client.admit(meeting, "alice");
        String bob = client.admit(meeting, "bob");
        Map<String, Object> before = client.attendee(meeting, bob);

        JsonPath updated = Client.ok(client.put(
                attendees(meeting) + "/" + alice + "/capabilities", Body.capabilities("Send", "Receive", "None")));

        assertThat(updated.getMap("$")).containsOnlyKeys("Attendee");
        assertThat(updated.getMap("Attendee.Capabilities"))
                .isEqualTo(Map.of("Audio", "Send", "Video", "Receive", "Content", "None"));
        assertThat(client.attendee(meeting, alice)).isEqualTo(updated.getMap("Attendee"));
        assertThat(client.attendee(meeting, bob)).isEqualTo(before);
    }

    @Test
    void areAllThatChanges() {
        String meeting = client.startMeeting();
        JsonPath created = Client.ok(client.post(attendees(meeting), Body.attendee("alice")));
        String alice = created.getString("Attendee.AttendeeId");

        JsonPath updated = Client.ok(client.put(
                attendees(meeting) + "/" + alice + "/capabilities", Body.capabilities("None", "None", "None")));

        assertThat(updated.getString("Attendee.JoinToken")).isEqualTo(created.getString("Attendee.JoinToken"));
        assertThat(updated.getString("Attendee.ExternalUserId")).isEqualTo("alice");
    }

    @Fidelity(value = OURS, topic = MEETINGS, what = "ids in ExcludedAttendeeIds", answer = "found in any letter case")
    @Test
    void ofAllButSomeCanBeChanged() {
        String meeting = client.startMeeting();
        String alice = client.admit(meeting, "alice");
        client.admit(meeting, "bob");
        client.admit(meeting, "carol");

        Client.done(updateExcept(meeting, alice.toUpperCase(Locale.ROOT), Body.capabilities("None", "None", "None")));

        assertThat(Client.ok(client.get(attendees(meeting))).<String>getList("Attendees.Capabilities.Audio"))
                .containsExactly("SendReceive", "None", "None");
    }

    @Fidelity(
            value = OURS,
            topic = CAPABILITIES,
            what = "BatchUpdateAttendeeCapabilitiesExcept: unknown excluded ids",
            answer = "passed over")
    @Test
    void ofAllCanBeChangedByExceptingOneWhoIsNotThere() {
        String meeting = client.startMeeting();
        client.admit(meeting, "alice");

        Client.done(updateExcept(meeting, NOBODY, Body.capabilities("Send", "None", "None")));

        assertThat(Client.ok(client.get(attendees(meeting))).<String>getList("Attendees.Capabilities.Audio"))
                .containsExactly("Send");
    }

    @Fidelity(
            value = OURS,
            topic = CAPABILITIES,
            what = "BatchUpdateAttendeeCapabilitiesExcept",
            answer = "changes those who are there now")
    @Test
    void ofThoseWhoComeLaterStayTheDefaults() {
        String meeting = client.startMeeting();
        Client.done(updateExcept(meeting, NOBODY, Body.capabilities("None", "None", "None")));

        assertThat(client.attendee(meeting, client.admit(meeting, "alice")))
                .extracting("Capabilities.Audio")
                .isEqualTo("SendReceive");
    }

    @Test
    void ofNobodyCanBeChanged() {
        String meeting = client.startMeeting();
        String path = attendees(meeting) + "/" + NOBODY + "/capabilities";

        AwsError.assertThat(client.put(path, Body.capabilities("None", "None", "None")))
                .isNoSuchAttendee(NOBODY);
    }

    @Test
    void inNoMeetingCanBeChanged() {
        Body none = Body.capabilities("None", "None", "None");

        AwsError.assertThat(client.put(attendees(NOBODY) + "/" + NOBODY + "/capabilities", none))
                .isNoSuchMeeting(NOBODY);
        AwsError.assertThat(updateExcept(NOBODY, NOBODY, none)).isNoSuchMeeting(NOBODY);
    }

    private Response updateExcept(String meeting, String excluded, Body capabilities) {
        return client.put(
                attendees(meeting) + "/capabilities?operation=batch-update-except",
                capabilities.with("ExcludedAttendeeIds", "[{'AttendeeId': '%s'}]".formatted(excluded)));
    }

    private String startMeeting(String maxVideo, String maxContent) {
        return client.startMeeting(Body.meeting().with("MeetingFeatures", features(maxVideo, maxContent)));
    }

    private static Body batchOf(Body user) {
        return batchOf(user, Body.batch());
    }

    private static Body batchOf(Body user, Body batch) {
        return batch.with(
                "Attendees", "[{'ExternalUserId': 'carol'}, %s]".formatted(user.with("ExternalUserId", "'bob'")));
    }

    private static String features(String maxVideo, String maxContent) {
        return "{'Video': {'MaxResolution': '%s'}, 'Content': {'MaxResolution': '%s'}}".formatted(maxVideo, maxContent);
    }

    private static String attendees(String meeting) {
        return "/meetings/" + meeting + "/attendees";
    }

    private static String message(String reason) {
        return switch (reason) {
            case "video" -> NEEDS_VIDEO;
            case "no-video" -> NO_VIDEO;
            default -> NO_CONTENT;
        };
    }
}
