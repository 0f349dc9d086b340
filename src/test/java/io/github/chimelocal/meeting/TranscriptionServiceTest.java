package io.github.chimelocal.meeting;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.TRANSCRIPTION;
import static io.github.chimelocal.meeting.configuration.TranscriptionConfigurations.IN_ENGLISH;
import static io.github.chimelocal.meeting.configuration.TranscriptionConfigurations.IN_GERMAN;
import static io.github.chimelocal.meeting.configuration.TranscriptionConfigurations.IN_NO_LANGUAGE;
import static io.github.chimelocal.meeting.configuration.TranscriptionConfigurations.OF_A_DICTATION;
import static io.github.chimelocal.meeting.configuration.TranscriptionConfigurations.WITHOUT_ENGINE;
import static io.github.chimelocal.meeting.configuration.TranscriptionConfigurations.WITH_BOTH_ENGINES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.configuration.TranscriptionConfiguration;
import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.exception.NotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranscriptionServiceTest {

    private final MeetingServices services = MeetingServices.create();
    private final Meeting meeting = services.create(NewMeetingBuilder.of("token"));
    private final TranscriptionService transcriptions = services.transcriptions();

    @Test
    void startsTranscription() {
        transcriptions.start(meeting.key(), IN_ENGLISH);

        assertThat(transcription()).isEqualTo(Transcription.start(IN_ENGLISH));
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = TRANSCRIPTION,
            what = "start again",
            answer = "replaces the configuration",
            evidence = "developer guide, starting transcription")
    @Test
    void replacesTheConfigurationWhenStartedAgain() {
        transcriptions.start(meeting.key(), IN_ENGLISH);

        transcriptions.start(meeting.key(), IN_GERMAN);

        assertThat(transcription()).isEqualTo(Transcription.start(IN_GERMAN));
    }

    @Test
    void changesTheEngineWhenStartedAgain() {
        transcriptions.start(meeting.key(), IN_ENGLISH);

        transcriptions.start(meeting.key(), OF_A_DICTATION);

        assertThat(transcription()).isEqualTo(Transcription.start(OF_A_DICTATION));
    }

    @Fidelity(
            value = OURS,
            topic = TRANSCRIPTION,
            what = "settings that Amazon Transcribe would refuse: what follows",
            answer = "the transcription has failed, as the event TranscriptionFailed tells")
    @Test
    void acceptsSettingsWithWhichTranscriptionFails() {
        transcriptions.start(meeting.key(), IN_NO_LANGUAGE);

        assertThat(transcription())
                .isNotNull()
                .extracting(Transcription::state)
                .isEqualTo(Transcription.TranscriptionState.FAILED);
    }

    @Test
    void recoversFromFailureWhenStartedAgain() {
        transcriptions.start(meeting.key(), IN_NO_LANGUAGE);

        transcriptions.start(meeting.key(), IN_ENGLISH);

        assertThat(transcription()).isEqualTo(Transcription.start(IN_ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("notOneEngine")
    void refusesAnythingButOneEngine(TranscriptionConfiguration configuration) {
        assertThatThrownBy(() -> transcriptions.start(meeting.key(), configuration))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("exactly one of EngineTranscribeSettings and EngineTranscribeMedicalSettings");
    }

    @ParameterizedTest
    @MethodSource("notOneEngine")
    void leavesTheRunningTranscriptionWhenItRefusesAnother(TranscriptionConfiguration configuration) {
        transcriptions.start(meeting.key(), IN_ENGLISH);

        assertThatThrownBy(() -> transcriptions.start(meeting.key(), configuration))
                .isInstanceOf(BadRequestException.class);

        assertThat(transcription()).isEqualTo(Transcription.start(IN_ENGLISH));
    }

    @Test
    void stopsTranscription() {
        transcriptions.start(meeting.key(), IN_ENGLISH);

        transcriptions.stop(meeting.key());

        assertThat(transcription()).isNull();
    }

    @Test
    void stopsEvenWhenNothingRuns() {
        transcriptions.stop(meeting.key());

        assertThat(services.current(meeting)).isEqualTo(meeting);
    }

    @Test
    void missesTheMeetingBeforeItLooksAtTheConfiguration() {
        assertThatThrownBy(() -> transcriptions.start(TestMeetings.freshKey(), WITHOUT_ENGINE))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void cannotStopWhatAMeetingThatEndedHad() {
        services.meetings().delete(meeting.key());

        assertThatThrownBy(() -> transcriptions.stop(meeting.key())).isInstanceOf(NotFoundException.class);
    }

    static List<TranscriptionConfiguration> notOneEngine() {
        return List.of(WITHOUT_ENGINE, WITH_BOTH_ENGINES);
    }

    private @Nullable Transcription transcription() {
        return services.current(meeting).transcription();
    }
}
