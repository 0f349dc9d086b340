package io.github.chimelocal.api.operation.attendee;

import static io.github.chimelocal.api.error.ErrorShape.BAD_REQUEST;
import static io.github.chimelocal.api.error.ErrorShape.CONFLICT;
import static io.github.chimelocal.api.error.ErrorShape.FORBIDDEN;
import static io.github.chimelocal.api.error.ErrorShape.NOT_FOUND;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_FAILURE;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_UNAVAILABLE;
import static io.github.chimelocal.api.error.ErrorShape.THROTTLING;
import static io.github.chimelocal.api.error.ErrorShape.UNAUTHORIZED;

import io.github.chimelocal.api.constraint.AttendeeIdsList;
import io.github.chimelocal.api.constraint.GuidString;
import io.github.chimelocal.api.error.OperationErrors;
import io.github.chimelocal.api.model.CapabilitiesShape;
import io.github.chimelocal.meeting.AttendeeService;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives all attendees other capabilities, except those named. */
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
class BatchUpdateAttendeeCapabilitiesExcept {

    private final AttendeeService attendees;

    BatchUpdateAttendeeCapabilitiesExcept(AttendeeService attendees) {
        this.attendees = attendees;
    }

    @PutMapping(path = "/meetings/{MeetingId}/attendees/capabilities", params = "operation=batch-update-except")
    void handle(
            Tenancy caller,
            @PathVariable("MeetingId") @GuidString String meetingId,
            @Valid @RequestBody Request request) {
        List<AttendeeId> excluded = request.excludedAttendeeIds.stream()
                .map(AttendeeIdItem::toAttendeeId)
                .toList();
        attendees.updateCapabilitiesExcept(
                new MeetingKey(caller, new MeetingId(meetingId)), excluded, request.capabilities.toCapabilities());
    }

    record Request(
            @NotNull @AttendeeIdsList List<@NotNull @Valid AttendeeIdItem> excludedAttendeeIds,
            @NotNull @Valid CapabilitiesShape capabilities) {}

    record AttendeeIdItem(@NotNull @GuidString String attendeeId) {

        AttendeeId toAttendeeId() {
            return new AttendeeId(attendeeId);
        }
    }
}
