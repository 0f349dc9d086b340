package io.github.chimelocal.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.chimelocal.meeting.configuration.TranscribeMedicalSettings;
import io.github.chimelocal.meeting.configuration.TranscribeSettings;
import io.github.chimelocal.meeting.configuration.TranscriptionConfiguration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Writes the configuration of a transcription as StartMeetingTranscription takes it. */
final class TranscriptionJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private TranscriptionJson() {}

    static String write(TranscriptionConfiguration configuration) {
        return MAPPER.writeValueAsString(new Engines(configuration.transcribe(), configuration.transcribeMedical()));
    }

    /** The model's names; those of the settings are the model's already. */
    private record Engines(
            @Nullable TranscribeSettings engineTranscribeSettings,
            @Nullable TranscribeMedicalSettings engineTranscribeMedicalSettings) {}
}
