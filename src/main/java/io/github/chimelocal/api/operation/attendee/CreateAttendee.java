package io.github.chimelocal.api.operation.attendee;

import static io.github.chimelocal.api.error.ErrorShape.BAD_REQUEST;
import static io.github.chimelocal.api.error.ErrorShape.FORBIDDEN;
import static io.github.chimelocal.api.error.ErrorShape.LIMIT_EXCEEDED;
import static io.github.chimelocal.api.error.ErrorShape.NOT_FOUND;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_FAILURE;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_UNAVAILABLE;
import static io.github.chimelocal.api.error.ErrorShape.THROTTLING;
import static io.github.chimelocal.api.error.ErrorShape.UNAUTHORIZED;
import static io.github.chimelocal.api.error.ErrorShape.UNPROCESSABLE_ENTITY;

import io.github.chimelocal.api.constraint.ExternalUserId;
import io.github.chimelocal.api.constraint.GuidString;
import io.github.chimelocal.api.error.OperationErrors;
import io.github.chimelocal.api.model.AttendeeShape;
import io.github.chimelocal.api.model.CapabilitiesShape;
import io.github.chimelocal.api.model.CreateAttendeeRequestItem;
import io.github.chimelocal.meeting.AttendeeService;
import io.github.chimelocal.meeting.NewAttendee;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Admits a user to a meeting, or returns the attendee that the user already is. */
@RestController
@OperationErrors({
    BAD_REQUEST,
    FORBIDDEN,
    LIMIT_EXCEEDED,
    NOT_FOUND,
    SERVICE_FAILURE,
    SERVICE_UNAVAILABLE,
    THROTTLING,
    UNAUTHORIZED,
    UNPROCESSABLE_ENTITY
})
class CreateAttendee {

    private final AttendeeService attendees;

    CreateAttendee(AttendeeService attendees) {
        this.attendees = attendees;
    }

    @PostMapping(path = "/meetings/{MeetingId}/attendees", params = "!operation")
    Response handle(
            Tenancy caller,
            @PathVariable("MeetingId") @GuidString String meetingId,
            @Valid @RequestBody Request request) {
        return new Response(AttendeeShape.of(
                attendees.create(new MeetingKey(caller, new MeetingId(meetingId)), request.toNewAttendee())));
    }

    record Request(
            @NotNull @ExternalUserId String externalUserId,
            @Nullable @Valid CapabilitiesShape capabilities) {

        NewAttendee toNewAttendee() {
            return new CreateAttendeeRequestItem(externalUserId, capabilities).toNewAttendee();
        }
    }

    record Response(AttendeeShape attendee) {}
}
