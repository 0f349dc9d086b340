package io.github.chimelocal.meeting.configuration;

import org.jspecify.annotations.Nullable;

/** Settings for Amazon Transcribe Medical, as the caller gave them. */
public record TranscribeMedicalSettings(
        String languageCode,
        String specialty,
        String type,
        @Nullable String vocabularyName,
        @Nullable String region,
        @Nullable String contentIdentificationType) {}
