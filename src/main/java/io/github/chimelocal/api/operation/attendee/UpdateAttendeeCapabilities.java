package io.github.chimelocal.api.operation.attendee;

import static io.github.chimelocal.api.error.ErrorShape.BAD_REQUEST;
import static io.github.chimelocal.api.error.ErrorShape.CONFLICT;
import static io.github.chimelocal.api.error.ErrorShape.FORBIDDEN;
import static io.github.chimelocal.api.error.ErrorShape.NOT_FOUND;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_FAILURE;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_UNAVAILABLE;
import static io.github.chimelocal.api.error.ErrorShape.THROTTLING;
import static io.github.chimelocal.api.error.ErrorShape.UNAUTHORIZED;

import io.github.chimelocal.api.constraint.GuidString;
import io.github.chimelocal.api.error.OperationErrors;
import io.github.chimelocal.api.model.AttendeeShape;
import io.github.chimelocal.api.model.CapabilitiesShape;
import io.github.chimelocal.meeting.Attendee;
import io.github.chimelocal.meeting.AttendeeService;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives one attendee other capabilities. */
@RestController
@OperationErrors({
    BAD_REQUEST,
    CONFLICT,
    FORBIDDEN,
    NOT_FOUND,
    SERVICE_FAILURE,
    SERVICE_UNAVAILABLE,
    THROTTLING,
    UNAUTHORIZED
})
class UpdateAttendeeCapabilities {

    private final AttendeeService attendees;

    UpdateAttendeeCapabilities(AttendeeService attendees) {
        this.attendees = attendees;
    }

    @PutMapping("/meetings/{MeetingId}/attendees/{AttendeeId}/capabilities")
    Response handle(
            Tenancy caller,
            @PathVariable("MeetingId") @GuidString String meetingId,
            @PathVariable("AttendeeId") @GuidString String attendeeId,
            @Valid @RequestBody Request request) {
        Attendee changed = attendees.updateCapabilities(
                new MeetingKey(caller, new MeetingId(meetingId)),
                new AttendeeId(attendeeId),
                request.capabilities.toCapabilities());
        return new Response(AttendeeShape.of(changed));
    }

    record Request(@NotNull @Valid CapabilitiesShape capabilities) {}

    record Response(AttendeeShape attendee) {}
}
