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
        TranscriptionState state,
        @Nullable String failure) {

    /** How it goes. */
    public enum TranscriptionState {
        STARTED,
        INTERRUPTED,
        FAILED
    }

    /** A failed one is only remembered. */
    boolean isRunning() {
        return state != TranscriptionState.FAILED;
    }

    Transcription withState(TranscriptionState changed, @Nullable String message) {
        return new Transcription(configuration, changed, message);
    }

    /** A configuration that the engine refuses is no error of the call: AWS reports it afterwards. */
    static Transcription start(TranscriptionConfiguration configuration) {
        return configuration
                .problem()
                .map(complaint -> new Transcription(configuration, TranscriptionState.FAILED, complaint))
                .orElseGet(() -> new Transcription(configuration, TranscriptionState.STARTED, null));
    }
}
