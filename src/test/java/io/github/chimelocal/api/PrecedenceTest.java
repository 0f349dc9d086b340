package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.ERRORS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Of several reasons to refuse, violated constraints come first, then who is not there, then the situation. */
@Fidelity(
        value = OURS,
        topic = ERRORS,
        what = "order of refusals",
        answer = "an unreadable request, then all violated constraints, then an unknown meeting or "
                + "attendee, then the first rule about the situation")
@RunningServer
class PrecedenceTest {

    private static final String NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";

    private final Client client;
    private final Body contradiction = Body.capabilities("None", "None", "Receive");

    PrecedenceTest(@LocalServerPort int port) {
        this.client = Client.of(port);
    }

    @Test
    void putsAnUnknownMeetingBeforeForbiddenCapabilities() {
        String attendees = "/meetings/" + NOBODY + "/attendees";
        String items = "[%s]".formatted(contradiction.with("ExternalUserId", "'alice'"));

        AwsError.assertThat(client.post(attendees, contradiction.with("ExternalUserId", "'alice'")))
                .isNoSuchMeeting(NOBODY);
        AwsError.assertThat(client.post(
                        attendees + "?operation=batch-create", Body.batch().with("Attendees", items)))
                .isNoSuchMeeting(NOBODY);
        AwsError.assertThat(client.put(attendees + "/" + NOBODY + "/capabilities", contradiction))
                .isNoSuchMeeting(NOBODY);
        AwsError.assertThat(client.put(
                        attendees + "/capabilities?operation=batch-update-except",
                        contradiction.with("ExcludedAttendeeIds", "[{'AttendeeId': '%s'}]".formatted(NOBODY))))
                .isNoSuchMeeting(NOBODY);
    }

    @Test
    void putsAnUnknownAttendeeBeforeForbiddenCapabilities() {
        String meeting = client.startMeeting();

        AwsError.assertThat(
                        client.put("/meetings/" + meeting + "/attendees/" + NOBODY + "/capabilities", contradiction))
                .isNoSuchAttendee(NOBODY);
    }

    @Test
    void putsAnUnknownMeetingBeforeTooManyEngines() {
        AwsError.assertThat(client.post(
                        "/meetings/" + NOBODY + "/transcription?operation=start",
                        "{\"TranscriptionConfiguration\": {}}"))
                .isNoSuchMeeting(NOBODY);
    }

    @Test
    void putsAViolatedConstraintBeforeAnUnknownMeeting() {
        AwsError.assertThat(client.post("/meetings/" + NOBODY + "/attendees", Body.attendee("a")))
                .isInvalid(AwsError.at("externalUserId", AwsError.atLeast(2)));
    }

    @Test
    void putsAViolatedConstraintBeforeTheSituation() {
        Body body = Body.meeting()
                .with("MeetingFeatures", "{'Video': {'MaxResolution': 'FHD'}}")
                .with("PrimaryMeetingId", "'%s'".formatted(NOBODY))
                .with("TenantIds", "[]");

        AwsError.assertThat(client.post("/meetings", body)).isInvalid(AwsError.at("tenantIds", AwsError.atLeast(1)));
    }

    @Test
    void putsAViolatedConstraintBeforeTooManyTags() {
        String meeting = client.startMeeting();
        Body tags = Body.resource(client.arn(meeting)).with("Tags", "[{'Key': 'aws:x', 'Value': ''}]");

        AwsError.assertThat(client.post("/tags?operation=tag-resource", tags))
                .isInvalid(AwsError.at("tags.1.member.key", "Member must not start with aws:"));
        assertThat(client.tags(meeting)).isEmpty();
    }

    @Test
    void putsUnreadableJsonBeforeEverything() {
        assertThat(AwsError.assertThat(client.post("/meetings/abc/attendees", "{"))
                        .isBadRequest())
                .startsWith("The request body is not valid JSON");
    }
}
