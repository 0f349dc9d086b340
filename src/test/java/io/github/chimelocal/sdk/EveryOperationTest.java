package io.github.chimelocal.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.chimelocal.Accounts;
import io.github.chimelocal.RunningServer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.Attendee;
import software.amazon.awssdk.services.chimesdkmeetings.model.AttendeeCapabilities;
import software.amazon.awssdk.services.chimesdkmeetings.model.AttendeeIdItem;
import software.amazon.awssdk.services.chimesdkmeetings.model.CreateAttendeeRequestItem;
import software.amazon.awssdk.services.chimesdkmeetings.model.CreateMeetingWithAttendeesResponse;
import software.amazon.awssdk.services.chimesdkmeetings.model.ListAttendeesResponse;
import software.amazon.awssdk.services.chimesdkmeetings.model.MediaCapabilities;
import software.amazon.awssdk.services.chimesdkmeetings.model.Meeting;
import software.amazon.awssdk.services.chimesdkmeetings.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkmeetings.model.Tag;
import software.amazon.awssdk.services.chimesdkmeetings.model.TranscribeLanguageCode;
import software.amazon.awssdk.services.chimesdkmeetings.model.VideoResolution;

/** Each of the sixteen operations does its work and answers in the SDK's types. */
@RunningServer
@ParameterizedClass
@EnumSource(SdkKind.class)
class EveryOperationTest {

    private static final AttendeeCapabilities LISTENER = capabilities(MediaCapabilities.RECEIVE);

    @Parameter
    private SdkKind kind;

    @LocalServerPort
    private int port;

    private String account;

    @AutoClose
    private ChimeSdkMeetingsClient chime;

    @BeforeEach
    void connect() {
        account = Accounts.fresh();
        chime = kind.connect(port, account, "eu-central-1");
    }

    @Test
    void createMeetingReturnsTheMeeting() {
        Meeting meeting = chime.createMeeting(request -> request.clientRequestToken("token-1")
                        .externalMeetingId("room-7")
                        .mediaRegion("eu-west-1")
                        .meetingHostId("host")
                        .tenantIds("tenant")
                        .mediaPlacementNetworkType("DualStack")
                        .meetingFeatures(features -> features.video(video -> video.maxResolution(VideoResolution.FHD))
                                .attendee(attendee -> attendee.maxCount(10))))
                .meeting();

        assertThat(meeting.externalMeetingId()).isEqualTo("room-7");
        assertThat(meeting.mediaRegion()).isEqualTo("eu-west-1");
        assertThat(meeting.meetingHostId()).isEqualTo("host");
        assertThat(meeting.tenantIds()).containsExactly("tenant");
        assertThat(meeting.meetingId()).endsWith("7979");
        assertThat(meeting.meetingArn())
                .isEqualTo("arn:aws:chime:eu-central-1:" + account + ":meeting/" + meeting.meetingId());
        assertThat(meeting.meetingFeatures().video().maxResolution()).isEqualTo(VideoResolution.FHD);
        assertThat(meeting.meetingFeatures().attendee().maxCount()).isEqualTo(10);
        assertThat(meeting.meetingFeatures().content()).isNull();
        assertThat(meeting.mediaPlacement().signalingUrl()).startsWith("wss://").endsWith(meeting.meetingId());
        assertThat(meeting.mediaPlacement().turnControlUrl()).startsWith("https://7979.cell.eu-central-1.");
    }

    @Test
    void createMeetingWithAttendeesReturnsBothAndWhoDidNotFit() {
        CreateMeetingWithAttendeesResponse created =
                chime.createMeetingWithAttendees(request -> request.clientRequestToken("token-2")
                        .externalMeetingId("room-7")
                        .mediaRegion("eu-central-1")
                        .meetingFeatures(features -> features.attendee(attendee -> attendee.maxCount(2)))
                        .attendees(
                                user("ann"),
                                user("bob").toBuilder().capabilities(LISTENER).build(),
                                user("cid")));

        assertThat(created.meeting().meetingId()).isNotBlank();
        assertThat(created.attendees()).extracting(Attendee::externalUserId).containsExactly("ann", "bob");
        assertThat(created.attendees().get(1).capabilities()).isEqualTo(LISTENER);
        assertThat(created.errors()).singleElement().satisfies(error -> {
            assertThat(error.externalUserId()).isEqualTo("cid");
            assertThat(error.errorCode()).isEqualTo("ResourceLimitExceeded");
            assertThat(error.errorMessage()).contains("at most 2");
        });
    }

    @Test
    void getMeetingReturnsWhatCreateMeetingReturned() {
        Meeting meeting = create("room");

        assertThat(chime.getMeeting(request -> request.meetingId(meeting.meetingId()))
                        .meeting())
                .isEqualTo(meeting);
    }

    @Test
    void deleteMeetingEndsIt() {
        String id = create("room").meetingId();

        chime.deleteMeeting(request -> request.meetingId(id));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> chime.getMeeting(request -> request.meetingId(id)));
    }

    @Test
    void createAttendeeAndGetAttendeeReturnTheSame() {
        String meeting = create("room").meetingId();

        Attendee attendee = chime.createAttendee(
                        request -> request.meetingId(meeting).externalUserId("ann"))
                .attendee();

        assertThat(attendee.joinToken()).hasSize(98);
        assertThat(attendee.capabilities()).isEqualTo(capabilities(MediaCapabilities.SEND_RECEIVE));
        assertThat(chime.getAttendee(request -> request.meetingId(meeting).attendeeId(attendee.attendeeId()))
                        .attendee())
                .isEqualTo(attendee);
    }

    @Test
    void batchCreateAttendeeReturnsAttendeesInTheOrderOfTheRequest() {
        String meeting = create("room").meetingId();

        var created =
                chime.batchCreateAttendee(request -> request.meetingId(meeting).attendees(user("zoe"), user("ann")));

        assertThat(created.attendees()).extracting(Attendee::externalUserId).containsExactly("zoe", "ann");
        assertThat(created.hasErrors()).isTrue();
        assertThat(created.errors()).isEmpty();
    }

    @Test
    void listAttendeesPagesThroughAll() {
        String meeting = create("room").meetingId();
        IntStream.range(0, 5)
                .forEach(n -> chime.createAttendee(
                        request -> request.meetingId(meeting).externalUserId("user-" + n)));

        ListAttendeesResponse first = list(meeting, null);
        ListAttendeesResponse second = list(meeting, first.nextToken());
        ListAttendeesResponse third = list(meeting, second.nextToken());

        assertThat(first.attendees()).extracting(Attendee::externalUserId).containsExactly("user-0", "user-1");
        assertThat(second.attendees()).extracting(Attendee::externalUserId).containsExactly("user-2", "user-3");
        assertThat(third.attendees()).extracting(Attendee::externalUserId).containsExactly("user-4");
        assertThat(third.nextToken()).isNull();
    }

    @Test
    void deleteAttendeeDismissesOne() {
        String meeting = create("room").meetingId();
        String attendee = admit(meeting, "ann");

        chime.deleteAttendee(request -> request.meetingId(meeting).attendeeId(attendee));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        chime.getAttendee(request -> request.meetingId(meeting).attendeeId(attendee)));
    }

    @Test
    void updateAttendeeCapabilitiesReturnsTheChangedAttendee() {
        String meeting = create("room").meetingId();
        String attendee = admit(meeting, "ann");

        Attendee changed = chime.updateAttendeeCapabilities(request ->
                        request.meetingId(meeting).attendeeId(attendee).capabilities(LISTENER))
                .attendee();

        assertThat(changed.attendeeId()).isEqualTo(attendee);
        assertThat(changed.capabilities()).isEqualTo(LISTENER);
    }

    @Test
    void batchUpdateAttendeeCapabilitiesExceptChangesAllOthers() {
        String meeting = create("room").meetingId();
        String speaker = admit(meeting, "ann");
        admit(meeting, "bob");

        chime.batchUpdateAttendeeCapabilitiesExcept(request -> request.meetingId(meeting)
                .excludedAttendeeIds(
                        AttendeeIdItem.builder().attendeeId(speaker).build())
                .capabilities(LISTENER));

        assertThat(chime.listAttendees(request -> request.meetingId(meeting)).attendees())
                .extracting(Attendee::capabilities)
                .containsExactly(capabilities(MediaCapabilities.SEND_RECEIVE), LISTENER);
    }

    @Test
    void transcriptionStartsAndStops() {
        String meeting = create("room").meetingId();

        var started = chime.startMeetingTranscription(request -> request.meetingId(meeting)
                .transcriptionConfiguration(configuration -> configuration.engineTranscribeSettings(
                        settings -> settings.languageCode(TranscribeLanguageCode.EN_US))));
        var stopped = chime.stopMeetingTranscription(request -> request.meetingId(meeting));

        assertThat(started.sdkHttpResponse().statusCode()).isEqualTo(200);
        assertThat(stopped.sdkHttpResponse().statusCode()).isEqualTo(200);
    }

    @Test
    void tagsAreAddedListedAndRemoved() {
        String arn = create("room").meetingArn();
        Tag team = Tag.builder().key("team").value("blue").build();
        Tag cost = Tag.builder().key("cost").value("").build();

        chime.tagResource(request -> request.resourceARN(arn).tags(team, cost));
        assertThat(chime.listTagsForResource(request -> request.resourceARN(arn))
                        .tags())
                .containsExactly(team, cost);

        chime.untagResource(request -> request.resourceARN(arn).tagKeys("team", "never-there"));
        assertThat(chime.listTagsForResource(request -> request.resourceARN(arn))
                        .tags())
                .containsExactly(cost);
    }

    private ListAttendeesResponse list(String meeting, @Nullable String token) {
        return chime.listAttendees(
                request -> request.meetingId(meeting).maxResults(2).nextToken(token));
    }

    private Meeting create(String token) {
        return chime.createMeeting(request -> request.clientRequestToken(token)
                        .externalMeetingId("room")
                        .mediaRegion("eu-central-1"))
                .meeting();
    }

    private static CreateAttendeeRequestItem user(String externalUserId) {
        return CreateAttendeeRequestItem.builder()
                .externalUserId(externalUserId)
                .build();
    }

    private String admit(String meeting, String user) {
        return chime.createAttendee(request -> request.meetingId(meeting).externalUserId(user))
                .attendee()
                .attendeeId();
    }

    private static AttendeeCapabilities capabilities(MediaCapabilities all) {
        return AttendeeCapabilities.builder().audio(all).video(all).content(all).build();
    }
}
