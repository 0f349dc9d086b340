package io.github.chimelocal.meeting;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.EVENTS;
import static io.github.chimelocal.meeting.TranscriptionChange.FAILED;
import static io.github.chimelocal.meeting.TranscriptionChange.INTERRUPTED;
import static io.github.chimelocal.meeting.TranscriptionChange.RESUMED;
import static io.github.chimelocal.meeting.configuration.TranscriptionConfigurations.IN_ENGLISH;
import static io.github.chimelocal.meeting.configuration.TranscriptionConfigurations.IN_GERMAN;
import static io.github.chimelocal.meeting.configuration.TranscriptionConfigurations.IN_NO_LANGUAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.configuration.TranscriptionConfigurations;
import io.github.chimelocal.meeting.event.MeetingEvent;
import io.github.chimelocal.meeting.event.MeetingEvent.OfTranscription;
import io.github.chimelocal.meeting.event.RecordingEventPublisher;
import io.github.chimelocal.meeting.exception.ConflictException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventsOfTranscriptionTest {

    private final MeetingServices services = MeetingServices.create();
    private final RecordingEventPublisher heard = services.heard();
    private final TranscriptionService transcriptions = services.transcriptions();
    private final Meeting meeting =
            services.create(NewMeetingBuilder.of("token").mediaIn("eu-west-1"));

    @BeforeEach
    void forgetTheBeginning() {
        heard.latest();
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = EVENTS,
            what = "TranscriptionStarted",
            answer = "at each start, also of one that runs",
            evidence = "developer guide, Understanding meeting events")
    @Test
    void tellOfEachStartAndOfTheStop() {
        transcriptions.start(meeting.key(), IN_ENGLISH);
        transcriptions.start(meeting.key(), IN_GERMAN);
        transcriptions.stop(meeting.key());
        transcriptions.stop(meeting.key());

        assertThat(heard.latest())
                .containsExactly("TranscriptionStarted", "TranscriptionStarted", "TranscriptionStopped");
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = EVENTS,
            what = "transcriptionRegion",
            answer = "that of the settings, else the media Region",
            evidence = "API reference, EngineTranscribeSettings")
    @Test
    void carryTheConfigurationAndTheRegion() {
        transcriptions.start(meeting.key(), IN_ENGLISH);

        assertThat(heard.all()).singleElement().isInstanceOfSatisfying(OfTranscription.class, event -> {
            assertThat(event.configuration()).isEqualTo(IN_ENGLISH);
            assertThat(event.region()).isEqualTo("eu-west-1");
            assertThat(event.message()).isNull();
        });
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = EVENTS,
            what = "TranscriptionFailed",
            answer = "when the engine refuses the settings, with its reason; the call itself succeeds",
            evidence = "API reference, StartMeetingTranscription")
    @Fidelity(value = OURS, topic = EVENTS, what = "wording of those reasons", answer = "ours")
    @Test
    void tellWhyTheEngineDidNotStart() {
        transcriptions.start(meeting.key(), IN_NO_LANGUAGE);

        assertThat(heard.all()).singleElement().isInstanceOfSatisfying(OfTranscription.class, event -> {
            assertThat(event.type()).isEqualTo(MeetingEvent.EventType.TRANSCRIPTION_FAILED);
            assertThat(event.message()).isEqualTo("Either LanguageCode or IdentifyLanguage is needed");
        });
    }

    @ParameterizedTest
    @CsvSource({"us-east-2, us-east-2", "auto, eu-west-1", ", eu-west-1"})
    void nameTheRegionThatTheSettingsAskForElseThatOfTheMedia(@Nullable String asked, String told) {
        transcriptions.start(meeting.key(), TranscriptionConfigurations.ofADictationIn(asked));

        assertThat(heard.all())
                .singleElement()
                .isInstanceOfSatisfying(
                        OfTranscription.class,
                        event -> assertThat(event.region()).isEqualTo(told));
    }

    @Test
    void tellNothingWhenAFailedOneIsStopped() {
        transcriptions.start(meeting.key(), IN_NO_LANGUAGE);
        heard.latest();

        transcriptions.stop(meeting.key());

        assertThat(heard.latest()).isEmpty();
    }

    @Test
    void tellOfAnInterruptionOnce() {
        transcriptions.start(meeting.key(), IN_ENGLISH);
        note(INTERRUPTED, INTERRUPTED, RESUMED, RESUMED, FAILED);

        assertThat(heard.latest())
                .containsExactly(
                        "TranscriptionStarted",
                        "TranscriptionInterrupted",
                        "TranscriptionResumed",
                        "TranscriptionFailed");
    }

    @Test
    void tellWhatWentWrongButNotOfWhatWentWell() {
        transcriptions.start(meeting.key(), IN_ENGLISH);
        heard.latest();

        note(INTERRUPTED, RESUMED, FAILED);

        assertThat(heard.all())
                .extracting(event -> ((OfTranscription) event).message())
                .containsExactly("engine trouble", null, "engine trouble");
    }

    @Test
    void stopAnInterruptedOne() {
        transcriptions.start(meeting.key(), IN_ENGLISH);
        note(INTERRUPTED);
        heard.latest();

        transcriptions.stop(meeting.key());

        assertThat(heard.all()).singleElement().isInstanceOfSatisfying(OfTranscription.class, event -> {
            assertThat(event.type()).isEqualTo(MeetingEvent.EventType.TRANSCRIPTION_STOPPED);
            assertThat(event.message()).isNull();
        });
    }

    @ParameterizedTest
    @EnumSource
    void areRefusedWhenNoneRuns(TranscriptionChange change) {
        assertThatThrownBy(() -> note(change))
                .isInstanceOf(ConflictException.class)
                .hasMessage("No transcription runs in meeting <" + meeting.id() + ">");
    }

    @Test
    void areRefusedAfterAFailure() {
        transcriptions.start(meeting.key(), IN_ENGLISH);
        note(FAILED);

        assertThatThrownBy(() -> note(RESUMED)).isInstanceOf(ConflictException.class);
    }

    private void note(TranscriptionChange... changes) {
        for (TranscriptionChange change : changes) {
            transcriptions.changeState(meeting.key(), change, "engine trouble");
        }
    }
}
