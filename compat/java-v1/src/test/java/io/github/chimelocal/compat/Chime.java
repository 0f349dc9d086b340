package io.github.chimelocal.compat;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.PredefinedClientConfigurations;
import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.chimesdkmeetings.AmazonChimeSDKMeetings;
import com.amazonaws.services.chimesdkmeetings.AmazonChimeSDKMeetingsClientBuilder;
import com.amazonaws.services.chimesdkmeetings.model.Attendee;
import com.amazonaws.services.chimesdkmeetings.model.AttendeeCapabilities;
import com.amazonaws.services.chimesdkmeetings.model.CreateAttendeeRequest;
import com.amazonaws.services.chimesdkmeetings.model.CreateMeetingRequest;
import com.amazonaws.services.chimesdkmeetings.model.MediaCapabilities;
import com.amazonaws.services.chimesdkmeetings.model.Meeting;
import java.util.concurrent.ThreadLocalRandom;

/** What the tests share: servers, accounts, a client of their own, and the smallest requests. */
final class Chime {

    static final String NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";
    static final AttendeeCapabilities SEND_RECEIVE = capabilities(MediaCapabilities.SendReceive);
    static final AttendeeCapabilities RECEIVE = capabilities(MediaCapabilities.Receive);

    private Chime() {}

    /** Returns the URL in an environment variable; a test without its server fails. */
    static String server(String variable) {
        String url = System.getenv(variable);
        if (url == null || url.isEmpty()) {
            throw new IllegalStateException(variable + " must be the URL of a started Chime Local");
        }
        return url;
    }

    /** Returns twelve digits that no other test has. */
    static String freshAccount() {
        return Long.toString(ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L));
    }

    static AmazonChimeSDKMeetings connect(String url) {
        return connect(url, freshAccount(), "eu-central-1");
    }

    static AmazonChimeSDKMeetings connect(String url, String account, String region) {
        return connect(url, new BasicAWSCredentials(account, "secret"), region);
    }

    /** Makes a client without retries, so that a test sees the first answer. */
    static AmazonChimeSDKMeetings connect(String url, AWSCredentials caller, String region) {
        ClientConfiguration once =
                PredefinedClientConfigurations.defaultConfig().withMaxErrorRetry(0);
        return AmazonChimeSDKMeetingsClientBuilder.standard()
                .withEndpointConfiguration(new EndpointConfiguration(url, region))
                .withCredentials(new AWSStaticCredentialsProvider(caller))
                .withClientConfiguration(once)
                .build();
    }

    /** Returns the request of a meeting that a test has no wishes for. */
    static CreateMeetingRequest room() {
        return new CreateMeetingRequest().withExternalMeetingId("room").withMediaRegion("eu-central-1");
    }

    static Meeting createMeeting(AmazonChimeSDKMeetings chime) {
        return chime.createMeeting(room()).getMeeting();
    }

    static Attendee createAttendee(AmazonChimeSDKMeetings chime, String meeting, String user) {
        return chime.createAttendee(
                        new CreateAttendeeRequest().withMeetingId(meeting).withExternalUserId(user))
                .getAttendee();
    }

    private static AttendeeCapabilities capabilities(MediaCapabilities all) {
        return new AttendeeCapabilities().withAudio(all).withVideo(all).withContent(all);
    }
}
