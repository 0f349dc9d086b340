package io.github.chimelocal.meeting.configuration;

import org.jspecify.annotations.Nullable;

/** Configurations of transcription, good and bad. */
public final class TranscriptionConfigurations {

    public static final TranscriptionConfiguration IN_ENGLISH = with(inLanguage("en-US"));
    public static final TranscriptionConfiguration IN_GERMAN = with(inLanguage("de-DE"));
    public static final TranscriptionConfiguration IN_NO_LANGUAGE =
            with(settings(null, null, null, null, null, null, null));
    public static final TranscriptionConfiguration OF_A_DICTATION = new TranscriptionConfiguration(null, medical());
    public static final TranscriptionConfiguration WITHOUT_ENGINE = new TranscriptionConfiguration(null, null);
    public static final TranscriptionConfiguration WITH_BOTH_ENGINES =
            new TranscriptionConfiguration(inLanguage("en-US"), medical());

    private TranscriptionConfigurations() {}

    static TranscribeSettings settings(
            @Nullable String languageCode,
            @Nullable Boolean identifyLanguage,
            @Nullable String languageOptions,
            @Nullable String preferredLanguage,
            @Nullable String contentIdentificationType,
            @Nullable String contentRedactionType,
            @Nullable String piiEntityTypes) {
        return new TranscribeSettings(
                languageCode,
                null,
                null,
                null,
                null,
                null,
                null,
                contentIdentificationType,
                contentRedactionType,
                piiEntityTypes,
                null,
                identifyLanguage,
                languageOptions,
                preferredLanguage,
                null,
                null);
    }

    public static TranscriptionConfiguration ofADictationIn(@Nullable String region) {
        return new TranscriptionConfiguration(
                null, new TranscribeMedicalSettings("en-US", "CARDIOLOGY", "DICTATION", null, region, null));
    }

    private static TranscriptionConfiguration with(TranscribeSettings settings) {
        return new TranscriptionConfiguration(settings, null);
    }

    private static TranscribeSettings inLanguage(String languageCode) {
        return settings(languageCode, null, null, null, null, null, null);
    }

    private static TranscribeMedicalSettings medical() {
        return new TranscribeMedicalSettings("en-US", "CARDIOLOGY", "DICTATION", null, null, null);
    }
}
