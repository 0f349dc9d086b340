package io.github.chimelocal.meeting.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscribeSettingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            language | identify | options           | preferred | identification | redaction | pii
            en-US    |          |                   |           |                |           |
            en-US    | false    |                   |           |                |           |
                     | true     |                   |           |                |           |
                     | true     | en-US,de-DE       |           |                |           |
                     | true     | en-US,de-DE,fr-CA | de-DE     |                |           |
                     | true     |                   | de-DE     |                |           |
            en-US    |          |                   |           | PII            |           |
            en-US    |          |                   |           |                | PII       |
            en-US    |          |                   |           | PII            |           | NAME
            en-US    |          |                   |           |                | PII       | NAME
            """)
    void giveTranscribeNothingToComplainOf(
            @Nullable String language,
            @Nullable Boolean identify,
            @Nullable String options,
            @Nullable String preferred,
            @Nullable String identification,
            @Nullable String redaction,
            @Nullable String pii) {
        var settings = TranscriptionConfigurations.settings(
                language, identify, options, preferred, identification, redaction, pii);

        assertThat(settings.problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            language | identify | options     | preferred | identification | redaction | pii  | complaint
                     |          |             |           |                |           |      | Either LanguageCode or IdentifyLanguage
                     | false    |             |           |                |           |      | Either LanguageCode or IdentifyLanguage
            en-US    | true     |             |           |                |           |      | LanguageCode and IdentifyLanguage exclude each other
            en-US    |          | en-US,de-DE |           |                |           |      | LanguageOptions and PreferredLanguage need IdentifyLanguage
            en-US    | false    | en-US,de-DE |           |                |           |      | LanguageOptions and PreferredLanguage need IdentifyLanguage
            en-US    |          |             | en-US     |                |           |      | LanguageOptions and PreferredLanguage need IdentifyLanguage
                     | true     | en-US,en-GB |           |                |           |      | only one dialect
                     | true     | de-DE,fr-CA,it-IT,fr-FR | |              |           |      | only one dialect
            en-US    |          |             |           | PII            | PII       |      | ContentIdentificationType and ContentRedactionType exclude each other
            en-US    |          |             |           | PII            | PII       | NAME | ContentIdentificationType and ContentRedactionType exclude each other
            en-US    |          |             |           |                |           | NAME | PiiEntityTypes needs
                     | true     | en-US,de-DE |           |                |           | NAME | PiiEntityTypes needs
            """)
    void makeTranscribeComplain(
            @Nullable String language,
            @Nullable Boolean identify,
            @Nullable String options,
            @Nullable String preferred,
            @Nullable String identification,
            @Nullable String redaction,
            @Nullable String pii,
            String complaint) {
        var settings = TranscriptionConfigurations.settings(
                language, identify, options, preferred, identification, redaction, pii);

        assertThat(settings.problem())
                .hasValueSatisfying(text -> assertThat(text).contains(complaint));
    }
}
