package io.github.chimelocal.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which a meeting is created.
 *
 * @param meetingHostId reserved by AWS; kept and shown, without a meaning of its own
 * @param networkType asked for, but never shown again
 */
public record NewMeeting(
        ClientRequestToken clientRequestToken,
        ExternalMeetingId externalMeetingId,
        MediaRegion mediaRegion,
        @Nullable String meetingHostId,
        @Nullable PrimaryMeetingId primaryMeetingId,
        @Nullable MeetingFeatures features,
        @Nullable NotificationsConfiguration notifications,
        @Nullable NetworkType networkType,
        List<String> tenantIds,
        Tags tags) {

    public NewMeeting {
        tenantIds = List.copyOf(tenantIds);
    }

    /** Hides what the model marks as sensitive. */
    @Override
    public String toString() {
        return "NewMeeting[***]";
    }

    MeetingFeatures effectiveFeatures() {
        return features == null ? MeetingFeatures.UNSPECIFIED : features;
    }
}
