package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.Transcription.State;
import io.github.chimelocal.meeting.event.MeetingEvent.Type;
import java.util.Optional;

/** What can happen to a transcription that runs, and what is told of it. */
public enum TranscriptionChange {
    INTERRUPTED(State.INTERRUPTED, Type.TRANSCRIPTION_INTERRUPTED),
    RESUMED(State.STARTED, Type.TRANSCRIPTION_RESUMED),
    FAILED(State.FAILED, Type.TRANSCRIPTION_FAILED);

    private final State state;
    private final Type eventType;

    TranscriptionChange(State state, Type told) {
        this.state = state;
        this.eventType = told;
    }

    Type eventType() {
        return eventType;
    }

    /** Returns what becomes of the transcription; empty when it is so already. */
    Optional<Transcription> applyTo(Transcription running, String message) {
        return running.state() == state
                ? Optional.empty()
                : Optional.of(running.withState(state, state == State.STARTED ? null : message));
    }
}
