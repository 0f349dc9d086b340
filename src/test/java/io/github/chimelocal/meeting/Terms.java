package io.github.chimelocal.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms of a meeting of which a test says only what matters to it. */
public record Terms(
        String token,
        String externalMeetingId,
        String mediaRegion,
        @Nullable PrimaryMeetingId primary,
        @Nullable MeetingFeatures features,
        Tags tags) {

    public static Terms of(String token) {
        return new Terms(token, "room-7", "us-east-1", null, null, Tags.NONE);
    }

    public Terms named(String other) {
        return new Terms(token, other, mediaRegion, primary, features, tags);
    }

    public Terms mediaIn(String other) {
        return new Terms(token, externalMeetingId, other, primary, features, tags);
    }

    public Terms replicaOf(String other) {
        return new Terms(token, externalMeetingId, mediaRegion, new PrimaryMeetingId(other), features, tags);
    }

    public Terms replicaOf(Meeting other) {
        return replicaOf(other.id().value());
    }

    public Terms offering(MeetingFeatures other) {
        return new Terms(token, externalMeetingId, mediaRegion, primary, other, tags);
    }

    public Terms tagged(Tags other) {
        return new Terms(token, externalMeetingId, mediaRegion, primary, features, other);
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
