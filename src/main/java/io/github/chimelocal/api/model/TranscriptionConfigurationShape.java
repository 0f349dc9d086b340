package io.github.chimelocal.api.model;

import io.github.chimelocal.api.constraint.ModelString;
import io.github.chimelocal.api.constraint.TranscribeContentIdentificationType;
import io.github.chimelocal.api.constraint.TranscribeContentRedactionType;
import io.github.chimelocal.api.constraint.TranscribeLanguageCode;
import io.github.chimelocal.api.constraint.TranscribeLanguageModelName;
import io.github.chimelocal.api.constraint.TranscribeLanguageOptions;
import io.github.chimelocal.api.constraint.TranscribeMedicalContentIdentificationType;
import io.github.chimelocal.api.constraint.TranscribeMedicalLanguageCode;
import io.github.chimelocal.api.constraint.TranscribeMedicalRegion;
import io.github.chimelocal.api.constraint.TranscribeMedicalSpecialty;
import io.github.chimelocal.api.constraint.TranscribeMedicalType;
import io.github.chimelocal.api.constraint.TranscribePartialResultsStability;
import io.github.chimelocal.api.constraint.TranscribePiiEntityTypes;
import io.github.chimelocal.api.constraint.TranscribeRegion;
import io.github.chimelocal.api.constraint.TranscribeVocabularyFilterMethod;
import io.github.chimelocal.api.constraint.TranscribeVocabularyNamesOrFilterNamesString;
import io.github.chimelocal.meeting.configuration.TranscribeMedicalSettings;
import io.github.chimelocal.meeting.configuration.TranscribeSettings;
import io.github.chimelocal.meeting.configuration.TranscriptionConfiguration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The model's TranscriptionConfiguration. */
public record TranscriptionConfigurationShape(
        @Nullable @Valid EngineTranscribeSettings engineTranscribeSettings,
        @Nullable @Valid EngineTranscribeMedicalSettings engineTranscribeMedicalSettings) {

    /** The model's EngineTranscribeSettings. */
    public record EngineTranscribeSettings(
            @Nullable @TranscribeLanguageCode String languageCode,
            @Nullable @TranscribeVocabularyFilterMethod String vocabularyFilterMethod,
            @Nullable @ModelString String vocabularyFilterName,
            @Nullable @ModelString String vocabularyName,
            @Nullable @TranscribeRegion String region,
            @Nullable Boolean enablePartialResultsStabilization,
            @Nullable @TranscribePartialResultsStability String partialResultsStability,
            @Nullable @TranscribeContentIdentificationType String contentIdentificationType,
            @Nullable @TranscribeContentRedactionType String contentRedactionType,
            @Nullable @TranscribePiiEntityTypes String piiEntityTypes,
            @Nullable @TranscribeLanguageModelName String languageModelName,
            @Nullable Boolean identifyLanguage,
            @Nullable @TranscribeLanguageOptions String languageOptions,
            @Nullable @TranscribeLanguageCode String preferredLanguage,

            @Nullable @TranscribeVocabularyNamesOrFilterNamesString
            String vocabularyNames,

            @Nullable @TranscribeVocabularyNamesOrFilterNamesString
            String vocabularyFilterNames) {

        static @Nullable EngineTranscribeSettings of(@Nullable TranscribeSettings settings) {
            return settings == null
                    ? null
                    : new EngineTranscribeSettings(
                            settings.languageCode(),
                            settings.vocabularyFilterMethod(),
                            settings.vocabularyFilterName(),
                            settings.vocabularyName(),
                            settings.region(),
                            settings.enablePartialResultsStabilization(),
                            settings.partialResultsStability(),
                            settings.contentIdentificationType(),
                            settings.contentRedactionType(),
                            settings.piiEntityTypes(),
                            settings.languageModelName(),
                            settings.identifyLanguage(),
                            settings.languageOptions(),
                            settings.preferredLanguage(),
                            settings.vocabularyNames(),
                            settings.vocabularyFilterNames());
        }

        TranscribeSettings toSettings() {
            return new TranscribeSettings(
                    languageCode,
                    vocabularyFilterMethod,
                    vocabularyFilterName,
                    vocabularyName,
                    region,
                    enablePartialResultsStabilization,
                    partialResultsStability,
                    contentIdentificationType,
                    contentRedactionType,
                    piiEntityTypes,
                    languageModelName,
                    identifyLanguage,
                    languageOptions,
                    preferredLanguage,
                    vocabularyNames,
                    vocabularyFilterNames);
        }
    }

    /** The model's EngineTranscribeMedicalSettings. */
    public record EngineTranscribeMedicalSettings(
            @NotNull @TranscribeMedicalLanguageCode String languageCode,
            @NotNull @TranscribeMedicalSpecialty String specialty,
            @NotNull @TranscribeMedicalType String type,
            @Nullable @ModelString String vocabularyName,
            @Nullable @TranscribeMedicalRegion String region,

            @Nullable @TranscribeMedicalContentIdentificationType
            String contentIdentificationType) {

        static @Nullable EngineTranscribeMedicalSettings of(@Nullable TranscribeMedicalSettings settings) {
            return settings == null
                    ? null
                    : new EngineTranscribeMedicalSettings(
                            settings.languageCode(),
                            settings.specialty(),
                            settings.type(),
                            settings.vocabularyName(),
                            settings.region(),
                            settings.contentIdentificationType());
        }

        TranscribeMedicalSettings toSettings() {
            return new TranscribeMedicalSettings(
                    languageCode, specialty, type, vocabularyName, region, contentIdentificationType);
        }
    }

    /** Shows a configuration as it was asked for. */
    public static TranscriptionConfigurationShape of(TranscriptionConfiguration configuration) {
        return new TranscriptionConfigurationShape(
                EngineTranscribeSettings.of(configuration.transcribe()),
                EngineTranscribeMedicalSettings.of(configuration.transcribeMedical()));
    }

    /** Converts what validation has admitted. */
    public TranscriptionConfiguration toConfiguration() {
        return new TranscriptionConfiguration(
                engineTranscribeSettings == null ? null : engineTranscribeSettings.toSettings(),
                engineTranscribeMedicalSettings == null ? null : engineTranscribeMedicalSettings.toSettings());
    }
}
