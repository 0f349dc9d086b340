package io.github.chimelocal.api.model;

import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.configuration.MeetingFeatures;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.placement.MediaPlacement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model's Meeting; tags, notifications, token and network type are never shown in it. */
public record MeetingShape(
        String meetingId,
        @Nullable String meetingHostId,
        String externalMeetingId,
        String mediaRegion,
        MediaPlacement mediaPlacement,
        @Nullable MeetingFeaturesShape meetingFeatures,
        @Nullable String primaryMeetingId,
        List<String> tenantIds,
        String meetingArn) {

    /** Shows a meeting. */
    public static MeetingShape of(Meeting meeting, MediaPlacement placement) {
        MeetingFeatures features = meeting.terms().features();
        MeetingId primary = meeting.primaryMeetingId();
        return new MeetingShape(
                meeting.id().value(),
                meeting.terms().meetingHostId(),
                meeting.terms().externalMeetingId().value(),
                meeting.terms().mediaRegion().name(),
                placement,
                features == null ? null : MeetingFeaturesShape.of(features),
                primary == null ? null : primary.value(),
                meeting.terms().tenantIds(),
                meeting.arn().toString());
    }
}
