package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.configuration.MeetingFeatures;
import io.github.chimelocal.meeting.id.ClientRequestToken;
import io.github.chimelocal.meeting.id.ExternalMeetingId;
import io.github.chimelocal.meeting.id.MediaRegion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms of a meeting of which a test says only what matters to it. */
public record NewMeetingBuilder(
        String token,
        String externalMeetingId,
        String mediaRegion,
        @Nullable PrimaryMeetingId primary,
        @Nullable MeetingFeatures features,
        Tags tags) {

    public static NewMeetingBuilder of(String token) {
        return new NewMeetingBuilder(token, "room-7", "us-east-1", null, null, Tags.NONE);
    }

    public NewMeetingBuilder named(String other) {
        return new NewMeetingBuilder(token, other, mediaRegion, primary, features, tags);
    }

    public NewMeetingBuilder mediaIn(String other) {
        return new NewMeetingBuilder(token, externalMeetingId, other, primary, features, tags);
    }

    public NewMeetingBuilder replicaOf(String other) {
        return new NewMeetingBuilder(
                token, externalMeetingId, mediaRegion, new PrimaryMeetingId(other), features, tags);
    }

    public NewMeetingBuilder replicaOf(Meeting other) {
        return replicaOf(other.id().value());
    }

    public NewMeetingBuilder offering(MeetingFeatures other) {
        return new NewMeetingBuilder(token, externalMeetingId, mediaRegion, primary, other, tags);
    }

    public NewMeetingBuilder tagged(Tags other) {
        return new NewMeetingBuilder(token, externalMeetingId, mediaRegion, primary, features, other);
    }

    public NewMeeting build() {
        return new NewMeeting(
                new ClientRequestToken(token),
                new ExternalMeetingId(externalMeetingId),
                new MediaRegion(mediaRegion),
                null,
                primary,
                features,
                null,
                null,
                List.of(),
                tags);
    }
}
