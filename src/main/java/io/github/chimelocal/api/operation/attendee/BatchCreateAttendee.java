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

import io.github.chimelocal.api.constraint.CreateAttendeeRequestItemList;
import io.github.chimelocal.api.constraint.GuidString;
import io.github.chimelocal.api.error.OperationErrors;
import io.github.chimelocal.api.model.AttendeeShape;
import io.github.chimelocal.api.model.CreateAttendeeErrorShape;
import io.github.chimelocal.api.model.CreateAttendeeRequestItem;
import io.github.chimelocal.meeting.AdmissionResult;
import io.github.chimelocal.meeting.AttendeeService;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Admits as many users of a batch as the meeting has room for. */
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
class BatchCreateAttendee {

    private final AttendeeService attendees;

    BatchCreateAttendee(AttendeeService attendees) {
        this.attendees = attendees;
    }

    @PostMapping(path = "/meetings/{MeetingId}/attendees", params = "operation=batch-create")
    Response handle(
            Tenancy caller,
            @PathVariable("MeetingId") @GuidString String meetingId,
            @Valid @RequestBody Request request) {
        AdmissionResult outcome = attendees.createBatch(
                new MeetingKey(caller, new MeetingId(meetingId)),
                CreateAttendeeRequestItem.toNewAttendees(request.attendees));
        return new Response(AttendeeShape.of(outcome.attendees()), CreateAttendeeErrorShape.of(outcome));
    }

    record Request(@NotNull @CreateAttendeeRequestItemList List<@NotNull @Valid CreateAttendeeRequestItem> attendees) {}

    record Response(List<AttendeeShape> attendees, List<CreateAttendeeErrorShape> errors) {}
}
