package io.github.chimelocal.meeting;

import org.jspecify.annotations.Nullable;

/**
 * The live transcription of a meeting.
 *
 * @param failure what the engine objected to; null while it runs
 */
public record Transcription(
        TranscriptionConfiguration configuration,
        State state,
        @Nullable String failure) {

    /** How it goes. */
    public enum State {
        STARTED,
        FAILED
    }

    /** A configuration that the engine refuses is no error of the call: AWS reports it afterwards. */
    static Transcription begin(TranscriptionConfiguration configuration) {
        return configuration
                .complaint()
                .map(complaint -> new Transcription(configuration, State.FAILED, complaint))
                .orElseGet(() -> new Transcription(configuration, State.STARTED, null));
    }
}
