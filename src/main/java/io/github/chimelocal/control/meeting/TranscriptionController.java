package io.github.chimelocal.control.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.chimelocal.control.web.ControlApiException;
import io.github.chimelocal.control.web.KebabCase;
import io.github.chimelocal.control.web.MeetingLookup;
import io.github.chimelocal.meeting.TranscriptionChange;
import io.github.chimelocal.meeting.TranscriptionService;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets something happen to a transcription that runs. */
@RestController
class TranscriptionController {

    /** The message in AWS's own sample. */
    private static final String MESSAGE = "Internal server error";

    private static final int LONGEST_MESSAGE = 4096;

    private final MeetingLookup named;
    private final TranscriptionService transcriptions;

    TranscriptionController(MeetingLookup named, TranscriptionService transcriptions) {
        this.named = named;
        this.transcriptions = transcriptions;
    }

    record TranscriptionRequest(
            @Nullable String state, @Nullable String message) {}

    @PostMapping("/_chime/meetings/{meetingId}/transcription")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String meetingId, @RequestBody TranscriptionRequest wanted) {
        TranscriptionChange change = KebabCase.parse("state", wanted.state(), TranscriptionChange.class);
        String message = Objects.requireNonNullElse(wanted.message(), MESSAGE);
        if (message.length() > LONGEST_MESSAGE) {
            throw ControlApiException.with("message", "at most %s characters long".formatted(LONGEST_MESSAGE));
        }
        if (!UTF_8.newEncoder().canEncode(message)) {
            throw ControlApiException.with("message", "text without halves of characters");
        }
        transcriptions.changeState(named.meeting(meetingId).key(), change, message);
    }
}
