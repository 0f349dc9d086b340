package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.configuration.TranscriptionConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The live transcription of a meeting.
 *
 * @param failure what went wrong or what the engine objected to; null while all is well
 */
public record Transcription(
        TranscriptionConfiguration configuration,
        State state,
        @Nullable String failure) {

    /** How it goes. */
    public enum State {
        STARTED,
        INTERRUPTED,
        FAILED
    }

    /** A failed one is only remembered. */
    boolean isRunning() {
        return state != State.FAILED;
    }

    Transcription withState(State changed, @Nullable String message) {
        return new Transcription(configuration, changed, message);
    }

    /** A configuration that the engine refuses is no error of the call: AWS reports it afterwards. */
    static Transcription start(TranscriptionConfiguration configuration) {
        return configuration
                .problem()
                .map(complaint -> new Transcription(configuration, State.FAILED, complaint))
                .orElseGet(() -> new Transcription(configuration, State.STARTED, null));
    }
}
