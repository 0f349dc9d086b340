package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.Transcription.TranscriptionState;
import io.github.chimelocal.meeting.event.MeetingEvent.EventType;
import java.util.Optional;

/** What can happen to a transcription that runs, and what is told of it. */
public enum TranscriptionChange {
    INTERRUPTED(TranscriptionState.INTERRUPTED, EventType.TRANSCRIPTION_INTERRUPTED),
    RESUMED(TranscriptionState.STARTED, EventType.TRANSCRIPTION_RESUMED),
    FAILED(TranscriptionState.FAILED, EventType.TRANSCRIPTION_FAILED);

    private final TranscriptionState state;
    private final EventType eventType;

    TranscriptionChange(TranscriptionState state, EventType told) {
        this.state = state;
        this.eventType = told;
    }

    EventType eventType() {
        return eventType;
    }

    /** Returns what becomes of the transcription; empty when it is so already. */
    Optional<Transcription> applyTo(Transcription running, String message) {
        return running.state() == state
                ? Optional.empty()
                : Optional.of(running.withState(state, state == TranscriptionState.STARTED ? null : message));
    }
}
