package io.github.chimelocal.meeting.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settings for Amazon Transcribe, as the caller gave them.
 *
 * @param languageOptions language codes, separated by commas
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_meeting-chime_EngineTranscribeSettings.html">
 *     EngineTranscribeSettings</a>
 */
public record TranscribeSettings(
        @Nullable String languageCode,
        @Nullable String vocabularyFilterMethod,
        @Nullable String vocabularyFilterName,
        @Nullable String vocabularyName,
        @Nullable String region,
        @Nullable Boolean enablePartialResultsStabilization,
        @Nullable String partialResultsStability,
        @Nullable String contentIdentificationType,
        @Nullable String contentRedactionType,
        @Nullable String piiEntityTypes,
        @Nullable String languageModelName,
        @Nullable Boolean identifyLanguage,
        @Nullable String languageOptions,
        @Nullable String preferredLanguage,
        @Nullable String vocabularyNames,
        @Nullable String vocabularyFilterNames) {

    private static final Pattern COMMA = Pattern.compile(",");

    /** Returns why Transcribe would not start with these settings, if it would not. */
    Optional<String> problem() {
        return languageComplaint().or(this::contentComplaint);
    }

    private Optional<String> languageComplaint() {
        boolean identify = Boolean.TRUE.equals(identifyLanguage);
        if (identify && languageCode != null) {
            return Optional.of("LanguageCode and IdentifyLanguage exclude each other");
        }
        if (!identify && languageCode == null) {
            return Optional.of("Either LanguageCode or IdentifyLanguage is needed");
        }
        if (!identify && (languageOptions != null || preferredLanguage != null)) {
            return Optional.of("LanguageOptions and PreferredLanguage need IdentifyLanguage");
        }
        if (languageOptions != null && namesOneLanguageTwice(languageOptions)) {
            return Optional.of("LanguageOptions can hold only one dialect of each language");
        }
        return Optional.empty();
    }

    private Optional<String> contentComplaint() {
        if (contentIdentificationType != null && contentRedactionType != null) {
            return Optional.of("ContentIdentificationType and ContentRedactionType exclude each other");
        }
        if (piiEntityTypes != null && contentIdentificationType == null && contentRedactionType == null) {
            return Optional.of("PiiEntityTypes needs ContentIdentificationType or ContentRedactionType");
        }
        return Optional.empty();
    }

    private static boolean namesOneLanguageTwice(String options) {
        List<String> languages = COMMA.splitAsStream(options)
                .map(code -> code.replaceFirst("-.*", "").toLowerCase(Locale.ROOT))
                .toList();
        return languages.stream().distinct().count() < languages.size();
    }
}
