package io.github.chimelocal.api.operation.meeting;

import static io.github.chimelocal.api.error.ErrorShape.BAD_REQUEST;
import static io.github.chimelocal.api.error.ErrorShape.FORBIDDEN;
import static io.github.chimelocal.api.error.ErrorShape.NOT_FOUND;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_FAILURE;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_UNAVAILABLE;
import static io.github.chimelocal.api.error.ErrorShape.THROTTLING;
import static io.github.chimelocal.api.error.ErrorShape.UNAUTHORIZED;

import io.github.chimelocal.api.constraint.GuidString;
import io.github.chimelocal.api.error.OperationErrors;
import io.github.chimelocal.api.model.MeetingShape;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingService;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import io.github.chimelocal.placement.MediaPlacementFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a living meeting. */
@RestController
@OperationErrors({BAD_REQUEST, FORBIDDEN, NOT_FOUND, SERVICE_FAILURE, SERVICE_UNAVAILABLE, THROTTLING, UNAUTHORIZED})
class GetMeeting {

    private final MeetingService meetings;
    private final MediaPlacementFactory placements;

    GetMeeting(MeetingService meetings, MediaPlacementFactory placements) {
        this.meetings = meetings;
        this.placements = placements;
    }

    @GetMapping("/meetings/{MeetingId}")
    Response handle(Tenancy caller, @PathVariable("MeetingId") @GuidString String meetingId) {
        Meeting meeting = meetings.get(new MeetingKey(caller, new MeetingId(meetingId)));
        return new Response(MeetingShape.of(meeting, placements.of(meeting)));
    }

    record Response(MeetingShape meeting) {}
}
