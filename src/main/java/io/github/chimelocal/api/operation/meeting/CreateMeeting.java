package io.github.chimelocal.api.operation.meeting;

import static io.github.chimelocal.api.error.ErrorShape.BAD_REQUEST;
import static io.github.chimelocal.api.error.ErrorShape.CONFLICT;
import static io.github.chimelocal.api.error.ErrorShape.FORBIDDEN;
import static io.github.chimelocal.api.error.ErrorShape.LIMIT_EXCEEDED;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_FAILURE;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_UNAVAILABLE;
import static io.github.chimelocal.api.error.ErrorShape.THROTTLING;
import static io.github.chimelocal.api.error.ErrorShape.UNAUTHORIZED;

import io.github.chimelocal.api.constraint.ClientRequestToken;
import io.github.chimelocal.api.constraint.ExternalMeetingId;
import io.github.chimelocal.api.constraint.MediaPlacementNetworkType;
import io.github.chimelocal.api.constraint.MediaRegion;
import io.github.chimelocal.api.constraint.MeetingHostId;
import io.github.chimelocal.api.constraint.PrimaryMeetingId;
import io.github.chimelocal.api.constraint.TagList;
import io.github.chimelocal.api.constraint.TenantId;
import io.github.chimelocal.api.constraint.TenantIdList;
import io.github.chimelocal.api.error.OperationErrors;
import io.github.chimelocal.api.model.CreateMeetingInput;
import io.github.chimelocal.api.model.MeetingFeaturesShape;
import io.github.chimelocal.api.model.MeetingShape;
import io.github.chimelocal.api.model.NotificationsConfigurationShape;
import io.github.chimelocal.api.model.TagShape;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingService;
import io.github.chimelocal.meeting.id.Tenancy;
import io.github.chimelocal.placement.MediaPlacementFactory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Starts a meeting, or returns the one that its client request token already started. */
@RestController
@OperationErrors({
    BAD_REQUEST,
    CONFLICT,
    FORBIDDEN,
    LIMIT_EXCEEDED,
    SERVICE_FAILURE,
    SERVICE_UNAVAILABLE,
    THROTTLING,
    UNAUTHORIZED
})
class CreateMeeting {

    private final MeetingService meetings;
    private final MediaPlacementFactory placements;

    CreateMeeting(MeetingService meetings, MediaPlacementFactory placements) {
        this.meetings = meetings;
        this.placements = placements;
    }

    @PostMapping(path = "/meetings", params = "!operation")
    Response handle(Tenancy caller, @Valid @RequestBody Request request) {
        Meeting meeting =
                meetings.create(caller, request.toNewMeeting(), List.of()).meeting();
        return new Response(MeetingShape.of(meeting, placements.of(meeting)));
    }

    record Request(
            @NotNull @ClientRequestToken String clientRequestToken,
            @NotNull @MediaRegion String mediaRegion,
            @Nullable @MeetingHostId String meetingHostId,
            @NotNull @ExternalMeetingId String externalMeetingId,
            @Nullable @Valid MeetingFeaturesShape meetingFeatures,
            @Nullable @Valid NotificationsConfigurationShape notificationsConfiguration,
            @Nullable @PrimaryMeetingId String primaryMeetingId,
            @Nullable @TenantIdList List<@NotNull @TenantId String> tenantIds,
            @Nullable @TagList List<@NotNull @Valid TagShape> tags,
            @Nullable @MediaPlacementNetworkType String mediaPlacementNetworkType)
            implements CreateMeetingInput {}

    record Response(MeetingShape meeting) {}
}
