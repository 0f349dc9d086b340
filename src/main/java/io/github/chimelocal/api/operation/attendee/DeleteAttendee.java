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
import io.github.chimelocal.meeting.AttendeeService;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Dismisses an attendee, whose join token is worth nothing from then on. */
@RestController
@OperationErrors({BAD_REQUEST, FORBIDDEN, NOT_FOUND, SERVICE_FAILURE, SERVICE_UNAVAILABLE, THROTTLING, UNAUTHORIZED})
class DeleteAttendee {

    private final AttendeeService attendees;

    DeleteAttendee(AttendeeService attendees) {
        this.attendees = attendees;
    }

    @DeleteMapping("/meetings/{MeetingId}/attendees/{AttendeeId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handle(
            Tenancy caller,
            @PathVariable("MeetingId") @GuidString String meetingId,
            @PathVariable("AttendeeId") @GuidString String attendeeId) {
        attendees.delete(new MeetingKey(caller, new MeetingId(meetingId)), new AttendeeId(attendeeId));
    }
}
