package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.MeetingEvent.Kind;
import io.github.chimelocal.meeting.Transcription.State;
import java.util.Optional;

/** What can happen to a transcription that runs, and what is told of it. */
public enum TranscriptionChange {
    INTERRUPTED(State.INTERRUPTED, Kind.TRANSCRIPTION_INTERRUPTED),
    RESUMED(State.STARTED, Kind.TRANSCRIPTION_RESUMED),
    FAILED(State.FAILED, Kind.TRANSCRIPTION_FAILED);

    private final State state;
    private final Kind told;

    TranscriptionChange(State state, Kind told) {
        this.state = state;
        this.told = told;
    }

    Kind told() {
        return told;
    }

    /** Returns what becomes of the transcription; empty when it is so already. */
    Optional<Transcription> applyTo(Transcription running, String message) {
        return running.state() == state
                ? Optional.empty()
                : Optional.of(running.in(state, state == State.STARTED ? null : message));
    }
}
