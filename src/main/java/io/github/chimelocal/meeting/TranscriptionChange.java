package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.Transcription.State;
import io.github.chimelocal.meeting.event.MeetingEvent.EventType;
import java.util.Optional;

/** What can happen to a transcription that runs, and what is told of it. */
public enum TranscriptionChange {
    INTERRUPTED(State.INTERRUPTED, EventType.TRANSCRIPTION_INTERRUPTED),
    RESUMED(State.STARTED, EventType.TRANSCRIPTION_RESUMED),
    FAILED(State.FAILED, EventType.TRANSCRIPTION_FAILED);

    private final State state;
    private final EventType eventType;

    TranscriptionChange(State state, EventType told) {
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
                : Optional.of(running.withState(state, state == State.STARTED ? null : message));
    }
}
