package io.github.chimelocal.compat;

import static io.github.chimelocal.compat.Chime.NOBODY;
import static io.github.chimelocal.compat.Chime.createAttendee;
import static io.github.chimelocal.compat.Chime.room;
import static io.github.chimelocal.compat.Chime.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazonaws.SDKGlobalTime;
import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.auth.AnonymousAWSCredentials;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.auth.BasicSessionCredentials;
import com.amazonaws.services.chimesdkmeetings.AmazonChimeSDKMeetings;
import com.amazonaws.services.chimesdkmeetings.model.AmazonChimeSDKMeetingsException;
import com.amazonaws.services.chimesdkmeetings.model.Attendee;
import com.amazonaws.services.chimesdkmeetings.model.GetMeetingRequest;
import com.amazonaws.services.chimesdkmeetings.model.ListAttendeesRequest;
import com.amazonaws.services.chimesdkmeetings.model.ListTagsForResourceRequest;
import com.amazonaws.services.chimesdkmeetings.model.Meeting;
import com.amazonaws.services.chimesdkmeetings.model.StopMeetingTranscriptionRequest;
import com.amazonaws.services.chimesdkmeetings.model.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where signatures count, right ones are taken, and wrong ones are refused by name. */
class SignatureTest {

    private AmazonChimeSDKMeetings chime = connect(key("SIGNED_KEY"), "eu-central-1");

    @AfterEach
    void disconnect() {
        chime.shutdown();
        SDKGlobalTime.setGlobalTimeOffset(0);
    }

    @Test
    void isRightForAllThatTheClientSends() {
        Meeting meeting = chime.createMeeting(
                        room().withTags(new Tag().withKey("team").withValue("blue+red = 2:1")))
                .getMeeting();
        createAttendee(chime, meeting.getMeetingId(), "ann");
        createAttendee(chime, meeting.getMeetingId(), "bob@example.com");
        var first = chime.listAttendees(
                new ListAttendeesRequest().withMeetingId(meeting.getMeetingId()).withMaxResults(1));
        var rest = chime.listAttendees(new ListAttendeesRequest()
                .withMeetingId(meeting.getMeetingId())
                .withNextToken(first.getNextToken()));
        chime.stopMeetingTranscription(
                new StopMeetingTranscriptionRequest().withMeetingId(meeting.getMeetingId()));

        assertThat(rest.getAttendees()).extracting(Attendee::getExternalUserId).containsExactly("bob@example.com");
        assertThat(chime.listTagsForResource(
                                new ListTagsForResourceRequest().withResourceARN(meeting.getMeetingArn()))
                        .getTags())
                .extracting(Tag::getValue)
                .containsExactly("blue+red = 2:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x:y", "a b/c?d", "\u00fc+~(z)*", "..x"})
    void isRightForLabelsThatHaveToBeEncoded(String label) {
        assertThat(refusal("BadRequestException", label).getStatusCode()).isEqualTo(400);
    }

    @Test
    void isRightWithASessionToken() {
        reconnect(new BasicSessionCredentials(
                System.getenv("SIGNED_TEMPORARY_KEY"), System.getenv("SIGNED_SECRET"), System.getenv("SIGNED_TOKEN")));

        assertThat(refusal("NotFoundException").getStatusCode()).isEqualTo(404);
    }

    @Test
    void isRefusedWithoutTheSessionToken() {
        reconnect(key("SIGNED_TEMPORARY_KEY"));

        assertThat(refusal("UnrecognizedClientException").getStatusCode()).isEqualTo(403);
    }

    @Test
    void isRefusedWithAnotherSecret() {
        reconnect(new BasicAWSCredentials(System.getenv("SIGNED_KEY"), "other"));

        assertThat(refusal("InvalidSignatureException").getErrorMessage()).contains("signature we calculated");
    }

    @Test
    void isRefusedForAnotherRegion() {
        chime.shutdown();
        chime = connect(key("SIGNED_KEY"), "eu-west-1");

        assertThat(refusal("InvalidSignatureException").getErrorMessage()).contains("not 'eu-west-1'");
    }

    /** A client takes the time when it is made. */
    @Test
    void isRefusedWhenItIsOld() {
        SDKGlobalTime.setGlobalTimeOffset(600);
        reconnect(key("SIGNED_KEY"));

        assertThat(refusal("InvalidSignatureException").getErrorMessage()).startsWith("Signature expired: ");
    }

    @Test
    void cannotBeLeftOut() {
        reconnect(new AnonymousAWSCredentials());

        assertThat(refusal("MissingAuthenticationTokenException").getStatusCode()).isEqualTo(403);
    }

    private static AWSCredentials key(String variable) {
        return new BasicAWSCredentials(System.getenv(variable), System.getenv("SIGNED_SECRET"));
    }

    private static AmazonChimeSDKMeetings connect(AWSCredentials caller, String region) {
        return Chime.connect(server("SIGNED_URL"), caller, region);
    }

    private void reconnect(AWSCredentials caller) {
        chime.shutdown();
        chime = connect(caller, "eu-central-1");
    }

    private AmazonChimeSDKMeetingsException refusal(String name) {
        return refusal(name, NOBODY);
    }

    private AmazonChimeSDKMeetingsException refusal(String name, String meeting) {
        var error = catchThrowableOfType(
                AmazonChimeSDKMeetingsException.class,
                () -> chime.getMeeting(new GetMeetingRequest().withMeetingId(meeting)));
        assertThat(error.getErrorCode()).isEqualTo(name);
        return error;
    }
}
