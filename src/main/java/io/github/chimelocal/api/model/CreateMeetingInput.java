package io.github.chimelocal.api.model;

import io.github.chimelocal.meeting.NewMeeting;
import io.github.chimelocal.meeting.PrimaryMeetingId;
import io.github.chimelocal.meeting.Tags;
import io.github.chimelocal.meeting.id.ClientRequestToken;
import io.github.chimelocal.meeting.id.ExternalMeetingId;
import io.github.chimelocal.meeting.id.MediaRegion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members that CreateMeeting and CreateMeetingWithAttendees have in common. */
public interface CreateMeetingInput {

    String clientRequestToken();

    String mediaRegion();

    String externalMeetingId();

    @Nullable
    String meetingHostId();

    @Nullable
    String primaryMeetingId();

    @Nullable
    MeetingFeaturesShape meetingFeatures();

    @Nullable
    NotificationsConfigurationShape notificationsConfiguration();

    @Nullable
    String mediaPlacementNetworkType();

    @Nullable
    List<String> tenantIds();

    @Nullable
    List<TagShape> tags();

    /** Converts what validation has admitted. */
    default NewMeeting toNewMeeting() {
        String primary = primaryMeetingId();
        MeetingFeaturesShape features = meetingFeatures();
        NotificationsConfigurationShape notifications = notificationsConfiguration();
        List<String> tenants = tenantIds();
        List<TagShape> tagList = tags();
        return new NewMeeting(
                new ClientRequestToken(clientRequestToken()),
                new ExternalMeetingId(externalMeetingId()),
                new MediaRegion(mediaRegion()),
                meetingHostId(),
                primary == null ? null : new PrimaryMeetingId(primary),
                features == null ? null : features.toFeatures(),
                notifications == null ? null : notifications.toConfiguration(),
                NetworkTypeMapping.read(mediaPlacementNetworkType()),
                tenants == null ? List.of() : tenants,
                tagList == null ? Tags.NONE : TagShape.toTags(tagList));
    }
}
