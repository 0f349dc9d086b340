package io.github.chimelocal.meeting.configuration;

import io.github.chimelocal.meeting.exception.BadRequestException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which engine transcribes a meeting, and how; exactly one of the two is there. */
public record TranscriptionConfiguration(
        @Nullable TranscribeSettings transcribe, @Nullable TranscribeMedicalSettings transcribeMedical) {

    /** Refuses none and both. */
    public void requireOneEngine() {
        if ((transcribe == null) == (transcribeMedical == null)) {
            throw BadRequestException.notOneEngine();
        }
    }

    /** Returns the Region that the settings ask for, perhaps {@code auto}; null when they ask for none. */
    @Nullable
    public String region() {
        if (transcribe != null) {
            return transcribe.region();
        }
        return transcribeMedical == null ? null : transcribeMedical.region();
    }

    /** Returns why the engine would not start, if it would not; Medical's settings cannot contradict each other. */
    public Optional<String> problem() {
        return transcribe == null ? Optional.empty() : transcribe.problem();
    }
}
