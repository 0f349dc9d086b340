package io.github.chimelocal.api.operation.attendee;

import static io.github.chimelocal.api.error.ErrorShape.BAD_REQUEST;
import static io.github.chimelocal.api.error.ErrorShape.FORBIDDEN;
import static io.github.chimelocal.api.error.ErrorShape.NOT_FOUND;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_FAILURE;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_UNAVAILABLE;
import static io.github.chimelocal.api.error.ErrorShape.THROTTLING;
import static io.github.chimelocal.api.error.ErrorShape.UNAUTHORIZED;

import io.github.chimelocal.api.constraint.GuidString;
import io.github.chimelocal.api.error.OperationErrors;
import io.github.chimelocal.api.model.AttendeeShape;
import io.github.chimelocal.meeting.AttendeeService;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows an attendee of a living meeting. */
@RestController
@OperationErrors({BAD_REQUEST, FORBIDDEN, NOT_FOUND, SERVICE_FAILURE, SERVICE_UNAVAILABLE, THROTTLING, UNAUTHORIZED})
class GetAttendee {

    private final AttendeeService attendees;

    GetAttendee(AttendeeService attendees) {
        this.attendees = attendees;
    }

    @GetMapping("/meetings/{MeetingId}/attendees/{AttendeeId}")
    Response handle(
            Tenancy caller,
            @PathVariable("MeetingId") @GuidString String meetingId,
            @PathVariable("AttendeeId") @GuidString String attendeeId) {
        return new Response(AttendeeShape.of(
                attendees.get(new MeetingKey(caller, new MeetingId(meetingId)), new AttendeeId(attendeeId))));
    }

    record Response(AttendeeShape attendee) {}
}
