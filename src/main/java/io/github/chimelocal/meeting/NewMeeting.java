package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.configuration.MeetingFeatures;
import io.github.chimelocal.meeting.configuration.NetworkType;
import io.github.chimelocal.meeting.configuration.NotificationsConfiguration;
import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.id.ClientRequestToken;
import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.ExternalMeetingId;
import io.github.chimelocal.meeting.id.MediaRegion;
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

    /** Refuses terms on which no meeting can begin in the Region, whatever others there are. */
    public void requirePossibleIn(ControlRegion region) {
        if (region.restrictsMediaToItself() && !mediaRegion.name().equals(region.name())) {
            throw BadRequestException.mediaAway(region, mediaRegion);
        }
        if (mediaRegion.partition() != region.partition()) {
            throw BadRequestException.mediaInOtherPartition(region, mediaRegion);
        }
        effectiveFeatures().requireConsistent();
    }

    /** How many attendees fit. */
    public int capacity() {
        return effectiveFeatures().capacity();
    }

    /** Hides what the model marks as sensitive. */
    @Override
    public String toString() {
        return "NewMeeting[***]";
    }

    /** Returns the features that hold: none in particular when the caller named none. */
    public MeetingFeatures effectiveFeatures() {
        return features == null ? MeetingFeatures.UNSPECIFIED : features;
    }
}
