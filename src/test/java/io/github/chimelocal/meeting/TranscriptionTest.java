package io.github.chimelocal.meeting;

import static io.github.chimelocal.meeting.configuration.TranscriptionConfigurations.IN_ENGLISH;
import static io.github.chimelocal.meeting.configuration.TranscriptionConfigurations.IN_NO_LANGUAGE;
import static io.github.chimelocal.meeting.configuration.TranscriptionConfigurations.OF_A_DICTATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.meeting.Transcription.TranscriptionState;
import org.junit.jupiter.api.Test;

class TranscriptionTest {

    @Test
    void runsWithSettingsThatTranscribeAccepts() {
        assertThat(Transcription.start(IN_ENGLISH))
                .isEqualTo(new Transcription(IN_ENGLISH, TranscriptionState.STARTED, null));
    }

    @Test
    void runsWithTheMedicalEngine() {
        assertThat(Transcription.start(OF_A_DICTATION))
                .isEqualTo(new Transcription(OF_A_DICTATION, TranscriptionState.STARTED, null));
    }

    @Test
    void hasFailedWithTheReasonWhenTranscribeWouldRefuseTheSettings() {
        assertThat(Transcription.start(IN_NO_LANGUAGE))
                .isEqualTo(new Transcription(
                        IN_NO_LANGUAGE,
                        TranscriptionState.FAILED,
                        "Either LanguageCode or IdentifyLanguage is needed"));
    }
}
