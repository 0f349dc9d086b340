package io.github.chimelocal.api.operation.transcription;

import static io.github.chimelocal.api.error.ErrorShape.BAD_REQUEST;
import static io.github.chimelocal.api.error.ErrorShape.FORBIDDEN;
import static io.github.chimelocal.api.error.ErrorShape.NOT_FOUND;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_FAILURE;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_UNAVAILABLE;
import static io.github.chimelocal.api.error.ErrorShape.THROTTLING;
import static io.github.chimelocal.api.error.ErrorShape.UNAUTHORIZED;
import static io.github.chimelocal.api.error.ErrorShape.UNPROCESSABLE_ENTITY;

import io.github.chimelocal.api.constraint.GuidString;
import io.github.chimelocal.api.error.OperationErrors;
import io.github.chimelocal.meeting.TranscriptionService;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stops live transcription of a meeting, if there is any. */
@RestController
@OperationErrors({
    BAD_REQUEST,
    FORBIDDEN,
    NOT_FOUND,
    SERVICE_FAILURE,
    SERVICE_UNAVAILABLE,
    THROTTLING,
    UNAUTHORIZED,
    UNPROCESSABLE_ENTITY
})
class StopMeetingTranscription {

    private final TranscriptionService transcriptions;

    StopMeetingTranscription(TranscriptionService transcriptions) {
        this.transcriptions = transcriptions;
    }

    @PostMapping(path = "/meetings/{MeetingId}/transcription", params = "operation=stop")
    void handle(Tenancy caller, @PathVariable("MeetingId") @GuidString String meetingId) {
        transcriptions.stop(new MeetingKey(caller, new MeetingId(meetingId)));
    }
}
