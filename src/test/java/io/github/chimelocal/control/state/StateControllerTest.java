package io.github.chimelocal.control.state;

import static io.github.chimelocal.control.ControlApi.done;
import static io.github.chimelocal.control.ControlApi.ok;
import static io.github.chimelocal.control.ControlApi.problem;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import io.github.chimelocal.control.ControlApi;
import io.github.chimelocal.control.stream.StreamClient;
import io.github.chimelocal.control.stream.StreamClient.Message;
import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.sdk.SdkKind;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.Attendee;
import software.amazon.awssdk.services.chimesdkmeetings.model.CreateAttendeeRequestItem;
import software.amazon.awssdk.services.chimesdkmeetings.model.CreateMeetingRequest;
import software.amazon.awssdk.services.chimesdkmeetings.model.LimitExceededException;
import software.amazon.awssdk.services.chimesdkmeetings.model.ListAttendeesResponse;
import software.amazon.awssdk.services.chimesdkmeetings.model.Meeting;
import software.amazon.awssdk.services.chimesdkmeetings.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkmeetings.model.Tag;

/** Has a server of its own, since other tests would not like to lose their meetings. */
@RunningServer
@TestPropertySource(properties = {"chime.ids.seed=7", "chime.lifecycle.idle-timeout=30m"})
class StateControllerTest {

    private static final String STATE_PATH = "/_chime/state";

    @LocalServerPort
    private int port;

    private ControlApi control;
    private ChimeSdkMeetingsClient chime;
    private String account;

    @BeforeEach
    void stopTheClock() {
        control = new ControlApi(port);
        ok(control.post("/_chime/reset", ""));
        ok(control.put("/_chime/clock", "{'frozen':true}"));
        account = Accounts.fresh();
        chime = SdkKind.SYNC.connect(port, account, "us-east-1");
    }

    @AfterEach
    void disconnect() {
        ok(control.post("/_chime/reset", ""));
        chime.close();
    }

    @Fidelity(
            value = OURS,
            topic = STATE,
            what = "`GET /_chime/state`",
            answer =
                    "all meetings with all that is known of them, oldest first; while the clock stands, always the same bytes")
    @Test
    void showsTheSameTwiceWhileTheClockStands() {
        createMeetingWithEverything();

        String document = export();

        assertThat(export()).isEqualTo(document);
        assertThat(document)
                .startsWith("{\n  \"version\" : 1,\n  \"exportedAt\" : ")
                .endsWith("}\n");
    }

    @Test
    void keepsAllThatIsKnownOfAMeeting() {
        Meeting meeting = createMeetingWithEverything();

        JsonPath document = ok(control.get(STATE_PATH));

        assertThat(document.getMap("meetings[0]"))
                .containsEntry("meetingId", meeting.meetingId())
                .containsEntry("account", account)
                .containsEntry("region", "us-east-1")
                .containsEntry("idleTimeout", "PT30M")
                .containsEntry("tags", Map.of("team", "blue", "later", "tag"))
                .containsEntry("admitted", 4);
        assertThat(document.getMap("meetings[0].request"))
                .containsEntry("ClientRequestToken", "everything")
                .containsEntry("MeetingHostId", "host")
                .containsEntry("MediaPlacementNetworkType", "DualStack")
                .containsEntry("TenantIds", List.of("tenant"))
                .containsEntry("NotificationsConfiguration", Map.of("SqsQueueArn", "arn:aws:sqs:us-east-1:1:q"))
                .containsEntry("MeetingFeatures", Map.of("Attendee", Map.of("MaxCount", 5), "Audio", Map.of()));
        assertThat(document.getString("meetings[0].transcription.state")).isEqualTo("interrupted");
        assertThat(document.<Integer>getList("meetings[0].attendees.ordinal")).containsExactly(0, 2, 3);
        assertThat(document.getMap("idSequences[0]")).containsEntry("account", account);
    }

    @Test
    void comesBackAsItWas() {
        createMeetingWithEverything();
        String document = export();
        ok(control.post("/_chime/reset?account=" + account, ""));

        JsonPath loaded = ok(control.put(STATE_PATH, document));

        assertThat(loaded.getMap("")).isEqualTo(Map.of("meetings", 2, "ended", 0, "replaced", 0));
        assertThat(export()).isEqualTo(document);
    }

    @Fidelity(
            value = OURS,
            topic = STATE,
            what = "`PUT /_chime/state`",
            answer = "replaces all meetings in one step; events, calls, faults, deliveries and the clock stay")
    @Test
    void replacesWhatIsThere() {
        Meeting kept = create("kept", request -> {});
        String document = export();
        Meeting gone = create("gone", request -> {});

        assertThat(ok(control.put(STATE_PATH, document)).getInt("replaced")).isEqualTo(2);

        assertThat(ok(control.get("/_chime/meetings")).getList("meetings.meeting.MeetingId"))
                .containsExactly(kept.meetingId());
        assertThat(ok(control.get("/_chime/events")).getList("events")).hasSize(2);
        assertThat(ok(control.get("/_chime/requests/count")).getInt("count")).isEqualTo(2);
        assertThat(ok(control.get("/_chime/clock")).getBoolean("frozen")).isTrue();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> chime.getMeeting(request -> request.meetingId(gone.meetingId())));
    }

    @Test
    void tellsListenersOnceThatMeetingsWereReplaced() throws Exception {
        create("first", request -> {});
        create("second", request -> {});
        String document = export();

        try (StreamClient listener = StreamClient.from(port, null)) {
            ok(control.put(STATE_PATH, document));
            ok(control.put("/_chime/clock", "{'frozen':true}"));

            List<Message> told = listener.next(2, message -> true);
            assertThat(told).extracting(Message::event).containsExactly("reset", "clock");
            assertThat(told.get(0).json().<String, Object>getMap(""))
                    .isEqualTo(Map.of("cleared", Map.of("meetings", 2)));
        }
    }

    @Test
    void letsEveryOperationGoOn() {
        Meeting meeting = createMeetingWithEverything();
        String id = meeting.meetingId();
        ListAttendeesResponse page =
                chime.listAttendees(request -> request.meetingId(id).maxResults(2));
        moveToAnotherServer();

        assertThat(chime.getMeeting(request -> request.meetingId(id)).meeting()).isEqualTo(meeting);
        assertThat(createEverything()).isEqualTo(meeting);
        assertThat(chime.listAttendees(request -> request.meetingId(id).maxResults(2))
                        .attendees())
                .isEqualTo(page.attendees());
        Attendee third = chime.listAttendees(request -> request.meetingId(id).nextToken(page.nextToken()))
                .attendees()
                .get(0);
        assertThat(third.externalUserId()).isEqualTo("dan");
        assertThat(admit(id, "dan")).isEqualTo(third);
        assertThat(admit(id, "bob").joinToken()).isNotBlank();
        admit(id, "eve");
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> admit(id, "fay"));
        assertThat(chime.listTagsForResource(request -> request.resourceARN(meeting.meetingArn()))
                        .tags())
                .extracting(Tag::key)
                .containsExactly("team", "later");
        chime.untagResource(request -> request.resourceARN(meeting.meetingArn()).tagKeys("team"));
        chime.deleteAttendee(request -> request.meetingId(id).attendeeId(third.attendeeId()));
        chime.stopMeetingTranscription(request -> request.meetingId(id));
        assertThat(typesOfEvents())
                .containsExactly(
                        "AttendeeAdded", "AttendeeAdded", "AttendeeAdded", "AttendeeDeleted", "TranscriptionStopped");
    }

    @Test
    void keepsReplicasWithTheirPrimary() {
        Meeting primary = createMeetingWithEverything();
        moveToAnotherServer();

        for (int more = 1; more < 4; more++) {
            createReplica(primary, "more" + more);
        }
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> createReplica(primary, "many"));
        chime.deleteMeeting(request -> request.meetingId(primary.meetingId()));

        assertThat(ok(control.get("/_chime/meetings")).getList("meetings")).isEmpty();
        assertThat(export()).contains("\"meetings\" : [ ]");
    }

    @Test
    void drawsNoIdAgainThatIsInTheDocument() {
        Meeting first = create("first", request -> {});
        String document = export();
        Meeting second = create("second", request -> {});

        ok(control.put(STATE_PATH, document));
        Meeting again = create("second", request -> {});

        assertThat(again.meetingId()).isEqualTo(second.meetingId());
        ok(control.put(STATE_PATH, document.replaceFirst("(?s)\"idSequences.*?\\],", "")));
        assertThat(create("second", request -> {}).meetingId()).isEqualTo(second.meetingId());
        assertThat(create("third", request -> {}).meetingId()).isNotEqualTo(first.meetingId());
    }

    @Fidelity(
            value = OURS,
            topic = STATE,
            what = "times in the document",
            answer = "moved so that the moment of export becomes now; as they are with `?times=keep`")
    @Test
    void movesTimesSoThatCountdownsGoOn() {
        Meeting occupied = createMeetingWithEverything();
        create("idle", request -> {});
        String document = export();
        ok(control.post("/_chime/clock/advance", "{'by':'PT100H'}"));
        Instant now = now();

        ok(control.put(STATE_PATH, document));

        JsonPath shown = ok(control.get("/_chime/meetings"));
        assertThat(ends(shown)).allMatch(end -> end.isAfter(now));
        ok(control.post("/_chime/clock/advance", "{'by':'PT30M'}"));
        assertThat(ok(control.get("/_chime/meetings")).getList("meetings.meeting.MeetingId"))
                .contains(occupied.meetingId())
                .hasSize(2);
        ok(control.post("/_chime/clock/advance", "{'by':'PT23H30M'}"));
        assertThat(ok(control.get("/_chime/meetings")).getList("meetings")).isEmpty();
    }

    @Test
    void movesTimesBackAsWell() {
        ok(control.post("/_chime/clock/advance", "{'by':'PT100H'}"));
        create("first", request -> {});
        String document = export();
        ok(control.post("/_chime/reset", ""));
        ok(control.put("/_chime/clock", "{'frozen':true}"));

        ok(control.put(STATE_PATH, document));

        assertThat(ok(control.get("/_chime/meetings")).getString("meetings[0].createdAt"))
                .isEqualTo(now().toString());
    }

    @Fidelity(
            value = OURS,
            topic = STATE,
            what = "meetings of the document that are over",
            answer = "stay out with their replicas, and are counted as `ended`; nothing is told of them")
    @Test
    void leavesOutWhatIsOverWhenTimesAreKept() {
        createMeetingWithEverything();
        String document = export();
        ok(control.post("/_chime/clock/advance", "{'by':'PT1M'}"));

        assertThat(ok(control.put(STATE_PATH + "?times=keep", document)).getMap(""))
                .isEqualTo(Map.of("meetings", 2, "ended", 0, "replaced", 2));
        assertThat(ok(control.get(STATE_PATH)).getString("meetings[0].createdAt"))
                .isEqualTo(JsonPath.from(document).getString("meetings[0].createdAt"));

        ok(control.post("/_chime/clock/advance", "{'by':'PT24H'}"));
        done(control.delete("/_chime/events"));
        assertThat(ok(control.put(STATE_PATH + "?times=keep", document)).getMap(""))
                .isEqualTo(Map.of("meetings", 0, "ended", 2, "replaced", 0));
        assertThat(ok(control.get("/_chime/events")).getList("events")).isEmpty();
    }

    @Test
    void refusesToKeepTimesThatAreStillToCome() {
        ok(control.post("/_chime/clock/advance", "{'by':'PT1H'}"));
        create("first", request -> {});
        String document = export();
        ok(control.post("/_chime/reset", ""));

        problem(
                control.put(STATE_PATH + "?times=keep", document),
                400,
                "meetings[0].createdAt",
                "the time of the service");
    }

    @Test
    void namesTheParameterThatIsWrong() {
        String document = export();

        problem(control.put(STATE_PATH + "?times=stretch", document), 400, "times", "one of shift, keep");
        problem(control.put(STATE_PATH + "?times=", document), 400, "times", "given with a value");
        problem(control.put(STATE_PATH + "?time=keep", document), 400, "time", "known are times");
        problem(control.get(STATE_PATH + "?times=keep"), 400, "times", "known are none");
        assertThat(control.post(STATE_PATH, document).statusCode()).isEqualTo(405);
        ok(control.put(STATE_PATH + "?times=shift", document));
    }

    @Test
    void isForgottenByAReset() {
        createMeetingWithEverything();
        moveToAnotherServer();

        assertThat(ok(control.post("/_chime/reset", "")).getInt("meetings")).isEqualTo(2);

        assertThat(export()).contains("\"meetings\" : [ ]").doesNotContain("idSequences");
    }

    /** Another one than the one with which the document was made has no event of it. */
    private void moveToAnotherServer() {
        String document = export();
        ok(control.post("/_chime/reset", ""));
        ok(control.put("/_chime/clock", "{'frozen':true}"));
        ok(control.post("/_chime/clock/advance", "{'by':'PT1H'}"));
        ok(control.put(STATE_PATH, document));
    }

    private String export() {
        ok(control.get(STATE_PATH));
        return control.get(STATE_PATH).asString();
    }

    private Instant now() {
        return Instant.parse(ok(control.get("/_chime/clock")).getString("now"));
    }

    private List<Instant> ends(JsonPath shown) {
        return shown.<String>getList("meetings.endsAt").stream()
                .map(Instant::parse)
                .toList();
    }

    private List<String> typesOfEvents() {
        return ok(control.get("/_chime/events")).<String>getList("events.event.detail.eventType").stream()
                .map(type -> type.replace("chime:", ""))
                .toList();
    }

    /** Leaves a gap where bob was, and a replica. */
    private Meeting createMeetingWithEverything() {
        Meeting meeting = createEverything();
        String id = meeting.meetingId();
        chime.batchCreateAttendee(
                request -> request.meetingId(id).attendees(user("ann"), user("bob"), user("cid"), user("dan")));
        Attendee bob = admit(id, "bob");
        chime.deleteAttendee(request -> request.meetingId(id).attendeeId(bob.attendeeId()));
        String presence =
                "/_chime/meetings/" + id + "/attendees/" + admit(id, "ann").attendeeId() + "/presence";
        done(control.put(presence, "{'state':'joined'}"));
        done(control.put(presence, "{'state':'video-started'}"));
        chime.tagResource(request -> request.resourceARN(meeting.meetingArn())
                .tags(Tag.builder().key("later").value("tag").build()));
        chime.startMeetingTranscription(request -> request.meetingId(id)
                .transcriptionConfiguration(
                        settings -> settings.engineTranscribeSettings(engine -> engine.languageCode("en-US"))));
        done(control.post("/_chime/meetings/" + id + "/transcription", "{'state':'interrupted'}"));
        ok(control.post("/_chime/clock/advance", "{'by':'PT1S'}"));
        createReplica(meeting, "replica");
        return meeting;
    }

    private Meeting createEverything() {
        return create(
                "everything",
                request -> request.meetingHostId("host")
                        .mediaPlacementNetworkType("DualStack")
                        .tenantIds("tenant")
                        .notificationsConfiguration(to -> to.sqsQueueArn("arn:aws:sqs:us-east-1:1:q"))
                        .meetingFeatures(features ->
                                features.attendee(most -> most.maxCount(5)).audio(audio -> {}))
                        .tags(Tag.builder().key("team").value("blue").build()));
    }

    private void createReplica(Meeting primary, String token) {
        create(token, request -> request.primaryMeetingId(primary.meetingId()));
    }

    private Meeting create(String token, Consumer<CreateMeetingRequest.Builder> terms) {
        return chime.createMeeting(request -> {
                    request.clientRequestToken(token).externalMeetingId("room").mediaRegion("us-east-1");
                    terms.accept(request);
                })
                .meeting();
    }

    private Attendee admit(String meeting, String user) {
        return chime.createAttendee(request -> request.meetingId(meeting).externalUserId(user))
                .attendee();
    }

    private static CreateAttendeeRequestItem user(String name) {
        return CreateAttendeeRequestItem.builder().externalUserId(name).build();
    }
}
