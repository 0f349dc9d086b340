package io.github.chimelocal.api.operation.transcription;

import static io.github.chimelocal.api.error.ErrorShape.BAD_REQUEST;
import static io.github.chimelocal.api.error.ErrorShape.FORBIDDEN;
import static io.github.chimelocal.api.error.ErrorShape.LIMIT_EXCEEDED;
import static io.github.chimelocal.api.error.ErrorShape.NOT_FOUND;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_FAILURE;
import static io.github.chimelocal.api.error.ErrorShape.SERVICE_UNAVAILABLE;
import static io.github.chimelocal.api.error.ErrorShape.THROTTLING;
import static io.github.chimelocal.api.error.ErrorShape.UNAUTHORIZED;
import static io.github.chimelocal.api.error.ErrorShape.UNPROCESSABLE_ENTITY;

import io.github.chimelocal.api.constraint.GuidString;
import io.github.chimelocal.api.error.OperationErrors;
import io.github.chimelocal.api.model.TranscriptionConfigurationShape;
import io.github.chimelocal.meeting.TranscriptionService;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Starts live transcription of a meeting, or replaces its configuration. */
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
class StartMeetingTranscription {

    private final TranscriptionService transcriptions;

    StartMeetingTranscription(TranscriptionService transcriptions) {
        this.transcriptions = transcriptions;
    }

    @PostMapping(path = "/meetings/{MeetingId}/transcription", params = "operation=start")
    void handle(
            Tenancy caller,
            @PathVariable("MeetingId") @GuidString String meetingId,
            @Valid @RequestBody Request request) {
        transcriptions.start(
                new MeetingKey(caller, new MeetingId(meetingId)), request.transcriptionConfiguration.toConfiguration());
    }

    record Request(@NotNull @Valid TranscriptionConfigurationShape transcriptionConfiguration) {}
}
