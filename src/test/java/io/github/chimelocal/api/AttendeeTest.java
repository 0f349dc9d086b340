package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.ATTENDEES;
import static io.github.chimelocal.fidelity.Topic.CAPABILITIES;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class AttendeeTest {

    private static final String NOBODY = "582e3b1f-115a-8024-a8dc-b3257e3e4856";

    private final Client client;
    private final String meeting;
    private final String attendees;

    AttendeeTest(@LocalServerPort int port) {
        this.client = Client.of(port);
        this.meeting = client.startMeeting();
        this.attendees = "/meetings/" + meeting + "/attendees";
    }

    @Fidelity(
            value = OBSERVED,
            topic = CAPABILITIES,
            what = "Capabilities in an answer",
            answer = "always there",
            evidence = "attendees that users pasted in public")
    @Test
    void isAnsweredWithAllThatItHas() {
        JsonPath created = Client.ok(create("alice"));

        assertThat(created.getMap("$")).containsOnlyKeys("Attendee");
        assertThat(created.getMap("Attendee"))
                .containsOnlyKeys("ExternalUserId", "AttendeeId", "JoinToken", "Capabilities")
                .containsEntry("ExternalUserId", "alice")
                .containsEntry(
                        "Capabilities",
                        Map.of("Audio", "SendReceive", "Video", "SendReceive", "Content", "SendReceive"));
        assertThat(created.getString("Attendee.AttendeeId")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Fidelity(
            value = OBSERVED,
            topic = ATTENDEES,
            what = "JoinToken",
            answer = "unpadded base64 of `<AttendeeId>:<UUID>`, 98 characters",
            evidence = "tokens that users pasted in public")
    @Test
    void hasAJoinTokenOf98CharactersThatABrowserTakesForASubprotocol() {
        JsonPath created = Client.ok(create("alice"));

        String token = created.getString("Attendee.JoinToken");
        assertThat(token).hasSize(98).doesNotContain("=", "/", ":");
        assertThat(new String(Base64.getUrlDecoder().decode(token), US_ASCII))
                .startsWith(created.getString("Attendee.AttendeeId") + ":")
                .matches(".{37}[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void isShownAsItWasCreated() {
        JsonPath created = Client.ok(create("alice"));

        Response shown = client.get(attendees + "/" + created.getString("Attendee.AttendeeId"));

        assertThat(Client.ok(shown).getMap("$")).isEqualTo(created.getMap("$"));
    }

    @Test
    void isFoundInWhateverLetterCaseTheIdsAreSpelled() {
        String id = client.admit(meeting, "alice");

        assertThat(client.attendee(meeting.toUpperCase(Locale.ROOT), id.toUpperCase(Locale.ROOT)))
                .containsEntry("AttendeeId", id);
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = ATTENDEES,
            what = "ExternalUserId again",
            answer = "the same attendee",
            evidence = "API reference, CreateAttendee")
    @Test
    void isTheSameForTheSameUser() {
        Response first = create("alice");
        Response second = create("alice");

        assertThat(Client.ok(second).getMap("$")).isEqualTo(Client.ok(first).getMap("$"));
        assertThat(client.users(meeting)).containsExactly("alice");
    }

    @Fidelity(value = OURS, topic = ATTENDEES, what = "ExternalUserId again: capabilities", answer = "the first ones")
    @Test
    void keepsItsFirstCapabilitiesWhenTheUserIsNamedAgain() {
        Body muted = Body.attendee("alice").with("Capabilities", Body.capabilitiesOf("Receive", "Receive", "None"));
        Map<String, Object> first = Client.ok(client.post(attendees, muted)).getMap("Attendee");

        assertThat(Client.ok(create("alice")).getMap("Attendee")).isEqualTo(first);
    }

    @Test
    void isAnotherForAnotherUserOrMeeting() {
        String id = client.admit(meeting, "alice");

        assertThat(client.admit(meeting, "Alice")).isNotEqualTo(id);
        assertThat(client.admit(client.startMeeting(), "alice")).isNotEqualTo(id);
    }

    @Test
    void isOneWhenManyAskForTheSameUserAtOnce() throws Exception {
        List<String> tokens = AtOnce.call(16, () -> Client.ok(create("alice")).getString("Attendee.JoinToken"));

        assertThat(tokens).hasSize(16).containsOnly(tokens.get(0));
    }

    @Test
    void isDeletedWithoutAnyOutput() {
        Client.gone(client.delete(attendees + "/" + client.admit(meeting, "alice")));
    }

    @Test
    void isGoneOnceDeleted() {
        String id = client.admit(meeting, "alice");
        client.admit(meeting, "bob");
        Client.gone(client.delete(attendees + "/" + id.toUpperCase(Locale.ROOT)));

        AwsError.assertThat(client.get(attendees + "/" + id)).isNoSuchAttendee(id);
        AwsError.assertThat(client.delete(attendees + "/" + id)).isNoSuchAttendee(id);
        assertThat(client.users(meeting)).containsExactly("bob");
    }

    @Fidelity(
            value = OURS,
            topic = ATTENDEES,
            what = "attendee after DeleteAttendee, created again",
            answer = "the same AttendeeId, a new JoinToken")
    @Test
    void comesBackWithTheSameIdAndANewTokenAfterDeletion() {
        JsonPath first = Client.ok(create("alice"));
        client.delete(attendees + "/" + first.getString("Attendee.AttendeeId"));

        JsonPath second = Client.ok(create("alice"));

        assertThat(second.getString("Attendee.AttendeeId")).isEqualTo(first.getString("Attendee.AttendeeId"));
        assertThat(second.getString("Attendee.JoinToken")).isNotEqualTo(first.getString("Attendee.JoinToken"));
    }

    @Test
    void isNotFoundWhenItNeverWas() {
        AwsError.assertThat(client.get(attendees + "/" + NOBODY)).isNoSuchAttendee(NOBODY);
        AwsError.assertThat(client.delete(attendees + "/" + NOBODY)).isNoSuchAttendee(NOBODY);
    }

    @Test
    void isNotFoundInAnotherMeeting() {
        String id = client.admit(meeting, "alice");
        String other = client.startMeeting();

        AwsError.assertThat(client.get("/meetings/" + other + "/attendees/" + id))
                .isNoSuchAttendee(id);
    }

    @Test
    void isNotFoundInAMeetingThatNeverWas() {
        String id = client.admit(meeting, "alice");

        AwsError.assertThat(client.get("/meetings/" + NOBODY + "/attendees/" + id))
                .isNoSuchMeeting(NOBODY);
        AwsError.assertThat(client.delete("/meetings/" + NOBODY + "/attendees/" + id))
                .isNoSuchMeeting(NOBODY);
        AwsError.assertThat(client.post("/meetings/" + NOBODY + "/attendees", Body.attendee("alice")))
                .isNoSuchMeeting(NOBODY);
    }

    @Test
    void canHaveAnyUserIdOfTheDocumentedAlphabet() {
        String user = "A z-_&@+=,(){}[]/«».:|'#é×÷ÿ";

        assertThat(Client.ok(create(user)).getString("Attendee.ExternalUserId")).isEqualTo(user);
    }

    private Response create(String user) {
        return client.post(attendees, Body.attendee(user));
    }
}
