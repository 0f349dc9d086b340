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
import io.github.chimelocal.meeting.MeetingService;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ends a meeting and its replicas. */
@RestController
@OperationErrors({BAD_REQUEST, FORBIDDEN, NOT_FOUND, SERVICE_FAILURE, SERVICE_UNAVAILABLE, THROTTLING, UNAUTHORIZED})
class DeleteMeeting {

    private final MeetingService meetings;

    DeleteMeeting(MeetingService meetings) {
        this.meetings = meetings;
    }

    @DeleteMapping("/meetings/{MeetingId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handle(Tenancy caller, @PathVariable("MeetingId") @GuidString String meetingId) {
        meetings.delete(new MeetingKey(caller, new MeetingId(meetingId)));
    }
}
