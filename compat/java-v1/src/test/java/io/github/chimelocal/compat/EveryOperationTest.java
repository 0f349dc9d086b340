package io.github.chimelocal.compat;

import static io.github.chimelocal.compat.Chime.RECEIVE;
import static io.github.chimelocal.compat.Chime.SEND_RECEIVE;
import static io.github.chimelocal.compat.Chime.createAttendee;
import static io.github.chimelocal.compat.Chime.createMeeting;
import static io.github.chimelocal.compat.Chime.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.chimesdkmeetings.AmazonChimeSDKMeetings;
import com.amazonaws.services.chimesdkmeetings.model.Attendee;
import com.amazonaws.services.chimesdkmeetings.model.AttendeeFeatures;
import com.amazonaws.services.chimesdkmeetings.model.AttendeeIdItem;
import com.amazonaws.services.chimesdkmeetings.model.AudioFeatures;
import com.amazonaws.services.chimesdkmeetings.model.BatchCreateAttendeeRequest;
import com.amazonaws.services.chimesdkmeetings.model.BatchUpdateAttendeeCapabilitiesExceptRequest;
import com.amazonaws.services.chimesdkmeetings.model.CreateAttendeeRequestItem;
import com.amazonaws.services.chimesdkmeetings.model.CreateMeetingRequest;
import com.amazonaws.services.chimesdkmeetings.model.CreateMeetingWithAttendeesRequest;
import com.amazonaws.services.chimesdkmeetings.model.DeleteAttendeeRequest;
import com.amazonaws.services.chimesdkmeetings.model.DeleteMeetingRequest;
import com.amazonaws.services.chimesdkmeetings.model.EngineTranscribeMedicalSettings;
import com.amazonaws.services.chimesdkmeetings.model.EngineTranscribeSettings;
import com.amazonaws.services.chimesdkmeetings.model.GetAttendeeRequest;
import com.amazonaws.services.chimesdkmeetings.model.GetMeetingRequest;
import com.amazonaws.services.chimesdkmeetings.model.ListAttendeesRequest;
import com.amazonaws.services.chimesdkmeetings.model.ListAttendeesResult;
import com.amazonaws.services.chimesdkmeetings.model.ListTagsForResourceRequest;
import com.amazonaws.services.chimesdkmeetings.model.MediaPlacement;
import com.amazonaws.services.chimesdkmeetings.model.Meeting;
import com.amazonaws.services.chimesdkmeetings.model.MeetingFeaturesConfiguration;
import com.amazonaws.services.chimesdkmeetings.model.NotFoundException;
import com.amazonaws.services.chimesdkmeetings.model.NotificationsConfiguration;
import com.amazonaws.services.chimesdkmeetings.model.StartMeetingTranscriptionRequest;
import com.amazonaws.services.chimesdkmeetings.model.StopMeetingTranscriptionRequest;
import com.amazonaws.services.chimesdkmeetings.model.Tag;
import com.amazonaws.services.chimesdkmeetings.model.TagResourceRequest;
import com.amazonaws.services.chimesdkmeetings.model.TranscriptionConfiguration;
import com.amazonaws.services.chimesdkmeetings.model.UntagResourceRequest;
import com.amazonaws.services.chimesdkmeetings.model.UpdateAttendeeCapabilitiesRequest;
import com.amazonaws.services.chimesdkmeetings.model.VideoFeatures;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each of the sixteen operations does its work and answers in the SDK's types. */
class EveryOperationTest {

    private String account;
    private AmazonChimeSDKMeetings chime;

    @BeforeEach
    void connect() {
        account = Chime.freshAccount();
        chime = Chime.connect(Chime.server("BASE_URL"), account, "eu-central-1");
    }

    @AfterEach
    void disconnect() {
        chime.shutdown();
    }

    @Test
    void createMeetingReturnsTheMeeting() {
        var features = new MeetingFeaturesConfiguration()
                .withAudio(new AudioFeatures().withEchoReduction("AVAILABLE"))
                .withVideo(new VideoFeatures().withMaxResolution("FHD"))
                .withAttendee(new AttendeeFeatures().withMaxCount(10));

        Meeting meeting = chime.createMeeting(new CreateMeetingRequest()
                        .withClientRequestToken("token-1")
                        .withExternalMeetingId("room-7")
                        .withMediaRegion("eu-west-1")
                        .withMeetingHostId("host")
                        .withTenantIds("tenant")
                        .withTags(tag("team", "blue"))
                        .withNotificationsConfiguration(new NotificationsConfiguration()
                                .withSqsQueueArn("arn:aws:sqs:eu-central-1:" + account + ":queue"))
                        .withMeetingFeatures(features))
                .getMeeting();

        String id = meeting.getMeetingId();
        MediaPlacement placement = meeting.getMediaPlacement();
        assertThat(id).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{8}7979");
        assertThat(meeting)
                .isEqualTo(new Meeting()
                        .withMeetingId(id)
                        .withMeetingArn("arn:aws:chime:eu-central-1:" + account + ":meeting/" + id)
                        .withExternalMeetingId("room-7")
                        .withMediaRegion("eu-west-1")
                        .withMeetingHostId("host")
                        .withTenantIds("tenant")
                        .withMeetingFeatures(features)
                        .withMediaPlacement(placement));
        assertThat(placement).hasNoNullFieldsOrProperties();
        assertThat(placement.getSignalingUrl()).startsWith("wss://").endsWith(id);
        assertThat(placement.getTurnControlUrl()).startsWith("https://7979.cell.eu-central-1.");
    }

    @Test
    void aTokenThatIsSentAgainReturnsTheSameMeeting() {
        Meeting first =
                chime.createMeeting(room().withClientRequestToken("same")).getMeeting();
        Meeting second =
                chime.createMeeting(room().withClientRequestToken("same")).getMeeting();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aTokenThatIsLeftOutIsMadeByTheClient() {
        assertThat(createMeeting(chime).getMeetingId())
                .isNotEqualTo(createMeeting(chime).getMeetingId());
    }

    @Test
    void createMeetingWithAttendeesReturnsBothAndWhoDidNotFit() {
        var created = chime.createMeetingWithAttendees(new CreateMeetingWithAttendeesRequest()
                .withExternalMeetingId("room-7")
                .withMediaRegion("eu-central-1")
                .withMeetingFeatures(
                        new MeetingFeaturesConfiguration().withAttendee(new AttendeeFeatures().withMaxCount(2)))
                .withAttendees(user("ann"), user("bob").withCapabilities(RECEIVE), user("cid")));

        assertThat(created.getMeeting().getExternalMeetingId()).isEqualTo("room-7");
        assertThat(users(created.getAttendees())).containsExactly("ann", "bob");
        assertThat(created.getAttendees().get(1).getCapabilities()).isEqualTo(RECEIVE);
        assertThat(created.getErrors()).singleElement().satisfies(error -> {
            assertThat(error.getExternalUserId()).isEqualTo("cid");
            assertThat(error.getErrorCode()).isEqualTo("ResourceLimitExceeded");
            assertThat(error.getErrorMessage()).contains("at most 2");
        });
    }

    @Test
    void getMeetingReturnsWhatCreateMeetingReturned() {
        Meeting meeting = createMeeting(chime);

        assertThat(chime.getMeeting(new GetMeetingRequest().withMeetingId(meeting.getMeetingId()))
                        .getMeeting())
                .isEqualTo(meeting);
    }

    @Test
    void deleteMeetingEndsIt() {
        String id = createMeeting(chime).getMeetingId();

        chime.deleteMeeting(new DeleteMeetingRequest().withMeetingId(id));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> chime.getMeeting(new GetMeetingRequest().withMeetingId(id)));
    }

    @Test
    void createAttendeeAndGetAttendeeReturnTheSame() {
        String meeting = createMeeting(chime).getMeetingId();

        Attendee attendee = createAttendee(chime, meeting, "ann");

        assertThat(attendee.getExternalUserId()).isEqualTo("ann");
        assertThat(attendee.getJoinToken()).hasSize(98);
        assertThat(attendee.getCapabilities()).isEqualTo(SEND_RECEIVE);
        assertThat(getAttendee(meeting, attendee.getAttendeeId())).isEqualTo(attendee);
    }

    @Test
    void aNameWithLettersBeyondAsciiComesBackAsItWasSent() {
        String meeting = createMeeting(chime).getMeetingId();

        assertThat(createAttendee(chime, meeting, "Zoë «Ñandú»").getExternalUserId())
                .isEqualTo("Zoë «Ñandú»");
    }

    @Test
    void batchCreateAttendeeReturnsAttendeesInTheOrderOfTheRequest() {
        String meeting = createMeeting(chime).getMeetingId();

        var created = chime.batchCreateAttendee(
                new BatchCreateAttendeeRequest().withMeetingId(meeting).withAttendees(user("zoe"), user("ann")));

        assertThat(users(created.getAttendees())).containsExactly("zoe", "ann");
        assertThat(created.getErrors()).isEmpty();
    }

    @Test
    void listAttendeesPagesThroughAll() {
        String meeting = createMeeting(chime).getMeetingId();
        List.of("ann", "bob", "cid", "dan", "eve").forEach(user -> createAttendee(chime, meeting, user));
        var request = new ListAttendeesRequest().withMeetingId(meeting).withMaxResults(2);

        ListAttendeesResult first = chime.listAttendees(request);
        ListAttendeesResult second = chime.listAttendees(request.withNextToken(first.getNextToken()));
        ListAttendeesResult third = chime.listAttendees(request.withNextToken(second.getNextToken()));

        assertThat(users(first.getAttendees())).containsExactly("ann", "bob");
        assertThat(users(second.getAttendees())).containsExactly("cid", "dan");
        assertThat(users(third.getAttendees())).containsExactly("eve");
        assertThat(third.getNextToken()).isNull();
    }

    @Test
    void deleteAttendeeDismissesOne() {
        String meeting = createMeeting(chime).getMeetingId();
        String attendee = createAttendee(chime, meeting, "ann").getAttendeeId();

        chime.deleteAttendee(new DeleteAttendeeRequest().withMeetingId(meeting).withAttendeeId(attendee));

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> getAttendee(meeting, attendee));
    }

    @Test
    void updateAttendeeCapabilitiesReturnsTheChangedAttendee() {
        String meeting = createMeeting(chime).getMeetingId();
        Attendee attendee = createAttendee(chime, meeting, "ann");

        Attendee changed = chime.updateAttendeeCapabilities(new UpdateAttendeeCapabilitiesRequest()
                        .withMeetingId(meeting)
                        .withAttendeeId(attendee.getAttendeeId())
                        .withCapabilities(RECEIVE))
                .getAttendee();

        assertThat(changed).isEqualTo(attendee.clone().withCapabilities(RECEIVE));
    }

    @Test
    void batchUpdateAttendeeCapabilitiesExceptChangesAllOthers() {
        String meeting = createMeeting(chime).getMeetingId();
        String speaker = createAttendee(chime, meeting, "ann").getAttendeeId();
        createAttendee(chime, meeting, "bob");

        chime.batchUpdateAttendeeCapabilitiesExcept(new BatchUpdateAttendeeCapabilitiesExceptRequest()
                .withMeetingId(meeting)
                .withExcludedAttendeeIds(new AttendeeIdItem().withAttendeeId(speaker))
                .withCapabilities(RECEIVE));

        assertThat(chime.listAttendees(new ListAttendeesRequest().withMeetingId(meeting))
                        .getAttendees())
                .extracting(Attendee::getCapabilities)
                .containsExactly(SEND_RECEIVE, RECEIVE);
    }

    @Test
    void transcriptionTakesBothEnginesAndStops() {
        String meeting = createMeeting(chime).getMeetingId();
        var spoken = new EngineTranscribeSettings().withLanguageCode("en-US");
        var medical = new EngineTranscribeMedicalSettings()
                .withLanguageCode("en-US")
                .withSpecialty("CARDIOLOGY")
                .withType("DICTATION");
        var start = new StartMeetingTranscriptionRequest().withMeetingId(meeting);

        var answers = List.of(
                chime.startMeetingTranscription(start.withTranscriptionConfiguration(
                        new TranscriptionConfiguration().withEngineTranscribeSettings(spoken))),
                chime.startMeetingTranscription(start.withTranscriptionConfiguration(
                        new TranscriptionConfiguration().withEngineTranscribeMedicalSettings(medical))),
                chime.stopMeetingTranscription(new StopMeetingTranscriptionRequest().withMeetingId(meeting)));

        assertThat(answers)
                .extracting(answer -> answer.getSdkHttpMetadata().getHttpStatusCode())
                .containsExactly(200, 200, 200);
    }

    @Test
    void tagsAreAddedListedAndRemoved() {
        String arn = chime.createMeeting(room().withTags(tag("team", "red")))
                .getMeeting()
                .getMeetingArn();

        chime.tagResource(new TagResourceRequest().withResourceARN(arn).withTags(tag("team", "blue"), tag("cost", "")));
        assertThat(tags(arn)).containsExactly(tag("team", "blue"), tag("cost", ""));

        chime.untagResource(new UntagResourceRequest().withResourceARN(arn).withTagKeys("team", "never-there"));
        assertThat(tags(arn)).containsExactly(tag("cost", ""));
    }

    private Attendee getAttendee(String meeting, String attendee) {
        return chime.getAttendee(new GetAttendeeRequest().withMeetingId(meeting).withAttendeeId(attendee))
                .getAttendee();
    }

    private List<Tag> tags(String arn) {
        return chime.listTagsForResource(new ListTagsForResourceRequest().withResourceARN(arn))
                .getTags();
    }

    private static CreateAttendeeRequestItem user(String externalUserId) {
        return new CreateAttendeeRequestItem().withExternalUserId(externalUserId);
    }

    private static List<String> users(List<Attendee> attendees) {
        return attendees.stream().map(Attendee::getExternalUserId).toList();
    }

    private static Tag tag(String key, String value) {
        return new Tag().withKey(key).withValue(value);
    }
}
