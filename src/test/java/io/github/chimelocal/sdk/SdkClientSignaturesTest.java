package io.github.chimelocal.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.chimelocal.SignedServer;
import io.github.chimelocal.sdk.SdkKind.AuthScheme;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.Attendee;
import software.amazon.awssdk.services.chimesdkmeetings.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkmeetings.model.ChimeSdkMeetingsException;
import software.amazon.awssdk.services.chimesdkmeetings.model.CreateAttendeeRequestItem;
import software.amazon.awssdk.services.chimesdkmeetings.model.ListAttendeesResponse;
import software.amazon.awssdk.services.chimesdkmeetings.model.Meeting;
import software.amazon.awssdk.services.chimesdkmeetings.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkmeetings.model.Tag;

/** What the SDK signs is taken where signatures count, and what it signs wrongly is refused by name. */
@SignedServer
@ParameterizedClass
@EnumSource(SdkKind.class)
class SdkClientSignaturesTest {

    private static final String NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";
    private static final AwsCredentials RIGHT = AwsBasicCredentials.create(SignedServer.KEY, SignedServer.SECRET);

    @Parameter
    private SdkKind kind;

    @LocalServerPort
    private int port;

    @AutoClose
    private ChimeSdkMeetingsClient chime;

    @BeforeEach
    void connect() {
        chime = connect(RIGHT, "eu-central-1");
    }

    @Test
    void areRightForAllThatTheClientSends() {
        Meeting meeting = chime.createMeeting(request -> request.externalMeetingId("room 7")
                        .mediaRegion("eu-central-1")
                        .tags(Tag.builder().key("team").value("blue+red = 2:1").build()))
                .meeting();
        chime.batchCreateAttendee(
                request -> request.meetingId(meeting.meetingId()).attendees(user("ann"), user("bob@example.com")));
        ListAttendeesResponse first = chime.listAttendees(
                request -> request.meetingId(meeting.meetingId()).maxResults(1));
        ListAttendeesResponse rest = chime.listAttendees(
                request -> request.meetingId(meeting.meetingId()).nextToken(first.nextToken()));
        chime.stopMeetingTranscription(request -> request.meetingId(meeting.meetingId()));

        assertThat(rest.attendees()).extracting(Attendee::externalUserId).containsExactly("bob@example.com");
        assertThat(chime.listTagsForResource(request -> request.resourceARN(meeting.meetingArn()))
                        .tags())
                .extracting(Tag::value)
                .containsExactly("blue+red = 2:1");
        assertThat(meeting.meetingArn()).contains(":" + SignedServer.ACCOUNT + ":");
        chime.deleteMeeting(request -> request.meetingId(meeting.meetingId()));
    }

    @Test
    void areRightForLabelsThatHaveToBeEncoded() {
        for (String label : new String[] {"x:y", "a b/c?d", "\u00fc+~(z)*", "..x"}) {
            assertThat(refusal(label)).as(label).isInstanceOf(BadRequestException.class);
        }
    }

    @Test
    void areRightWithASessionToken() {
        reconnect(
                AwsSessionCredentials.create(SignedServer.TEMPORARY_KEY, SignedServer.SECRET, SignedServer.TOKEN),
                "eu-central-1");

        assertThat(refusal(NOBODY)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void areRefusedWithoutTheSessionToken() {
        reconnect(AwsBasicCredentials.create(SignedServer.TEMPORARY_KEY, SignedServer.SECRET), "eu-central-1");

        isRefused("UnrecognizedClientException", "The security token included in the request is invalid.");
    }

    @Test
    void areRefusedWithAnotherSecret() {
        reconnect(AwsBasicCredentials.create(SignedServer.KEY, "other"), "eu-central-1");

        isRefused("InvalidSignatureException", "The request signature we calculated does not match");
    }

    @Test
    void areRefusedForAnotherRegion() {
        reconnect(RIGHT, "eu-west-1");

        isRefused("InvalidSignatureException", "Credential should be scoped to a valid region, not 'eu-west-1'.");
    }

    @Test
    void areRefusedForAnotherService() {
        reconnect(scheme -> scheme.putSignerProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api"));

        isRefused("InvalidSignatureException", "Credential should be scoped to correct service: 'chime'.");
    }

    @Test
    void areRefusedWhenTheyAreOld() {
        Clock late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-6));
        reconnect(scheme -> scheme.putSignerProperty(HttpSigner.SIGNING_CLOCK, late));

        isRefused("InvalidSignatureException", "Signature expired: ");
    }

    @Test
    void areRefusedForAPathThatWasSignedInAnotherForm() {
        reconnect(scheme -> scheme.putSignerProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false));

        assertThat(refusal("x:y").awsErrorDetails().errorCode()).isEqualTo("InvalidSignatureException");
    }

    private ChimeSdkMeetingsClient connect(AwsCredentials caller, String region) {
        return kind.connect(port, caller, region, scheme -> scheme);
    }

    private void reconnect(AwsCredentials caller, String region) {
        chime.close();
        chime = connect(caller, region);
    }

    private void reconnect(AuthScheme scheme) {
        chime.close();
        chime = kind.connect(port, RIGHT, "eu-central-1", scheme);
    }

    private void isRefused(String name, String message) {
        ChimeSdkMeetingsException refusal = refusal(NOBODY);

        assertThat(refusal).isExactlyInstanceOf(ChimeSdkMeetingsException.class);
        assertThat(refusal.statusCode()).isEqualTo(403);
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(name);
        assertThat(refusal.awsErrorDetails().errorMessage()).startsWith(message);
    }

    private ChimeSdkMeetingsException refusal(String meeting) {
        return catchThrowableOfType(
                ChimeSdkMeetingsException.class, () -> chime.getMeeting(request -> request.meetingId(meeting)));
    }

    private static CreateAttendeeRequestItem user(String name) {
        return CreateAttendeeRequestItem.builder().externalUserId(name).build();
    }
}
