package io.github.chimelocal.api;

import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.REQUESTS;
import static io.github.chimelocal.fidelity.Topic.TRANSCRIPTION;

import io.github.chimelocal.RunningServer;
import io.github.chimelocal.fidelity.Fidelity;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class MeetingTranscriptionTest {

    private static final String NOBODY = "6f1d0c1e-0000-4000-8000-000000002713";
    private static final String ONE_ENGINE =
            "TranscriptionConfiguration must hold exactly one of EngineTranscribeSettings"
                    + " and EngineTranscribeMedicalSettings";
    private static final String MEDICAL = "{'LanguageCode': 'en-US', 'Specialty': 'CARDIOLOGY', 'Type': 'DICTATION'}";

    private final Client client;
    private final String meeting;

    MeetingTranscriptionTest(@LocalServerPort int port) {
        this.client = Client.of(port);
        this.meeting = client.startMeeting();
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = TRANSCRIPTION,
            what = "engines",
            answer = "exactly one",
            evidence = "developer guide, starting transcription")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'EngineTranscribeSettings': {'LanguageCode': 'en-US'}}",
                "{'EngineTranscribeSettings': {'LanguageCode': 'de-DE', 'Region': 'auto', 'VocabularyName': 'names'}}",
                "{'EngineTranscribeSettings': {'IdentifyLanguage': true, 'LanguageOptions': 'en-US,de-DE'}}",
                "{'EngineTranscribeSettings': {'LanguageCode': 'en-US', 'EnablePartialResultsStabilization': false}}",
                "{'EngineTranscribeMedicalSettings': " + MEDICAL + "}",
                "{'EngineTranscribeMedicalSettings': " + MEDICAL + ", 'EngineTranscribeSettings': null}"
            })
    void startsWithOneEngine(String configuration) {
        Client.done(start(meeting, configuration));
    }

    @Test
    void startsAgainWithAnotherConfiguration() {
        Client.done(start(meeting, "{'EngineTranscribeSettings': {'LanguageCode': 'en-US'}}"));
        Client.done(start(meeting, "{'EngineTranscribeMedicalSettings': " + MEDICAL + "}"));
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = TRANSCRIPTION,
            what = "settings that Amazon Transcribe would refuse",
            answer = "200",
            evidence = "API reference, StartMeetingTranscription")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'LanguageCode': 'en-US', 'ContentIdentificationType': 'PII', 'ContentRedactionType': 'PII'}",
                "{'LanguageCode': 'en-US', 'PiiEntityTypes': 'NAME'}",
                "{'LanguageCode': 'en-US', 'LanguageOptions': 'en-US,de-DE'}",
                "{'LanguageCode': 'en-US', 'PreferredLanguage': 'de-DE'}",
                "{'LanguageCode': 'en-US', 'IdentifyLanguage': true}",
                "{'IdentifyLanguage': true, 'LanguageOptions': 'en-US,en-GB'}",
                "{'IdentifyLanguage': false}",
                "{}"
            })
    void leavesItToTranscribeToRefuseSettings(String settings) {
        Client.done(start(meeting, "{'EngineTranscribeSettings': %s}".formatted(settings)));
    }

    @Fidelity(
            value = OURS,
            topic = TRANSCRIPTION,
            what = "engines: neither or both",
            answer = "400 `BadRequestException`")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'EngineTranscribeSettings': null}",
                "{'EngineTranscribeSettings': {'LanguageCode': 'en-US'}, 'EngineTranscribeMedicalSettings': " + MEDICAL
                        + "}"
            })
    void needsExactlyOneEngine(String configuration) {
        AwsError.assertThat(start(meeting, configuration)).isBadRequest(ONE_ENGINE);
    }

    @Test
    void needsAConfiguration() {
        AwsError.assertThat(start(meeting, "null"))
                .isInvalid(AwsError.at("transcriptionConfiguration", AwsError.NOT_NULL));
    }

    @Test
    void tellsAllThatIsMissingForMedicalTranscription() {
        AwsError.assertThat(start(meeting, "{'EngineTranscribeMedicalSettings': {'Type': 'SPEECH'}}"))
                .isInvalid(
                        AwsError.at(medical("languageCode"), AwsError.NOT_NULL),
                        AwsError.at(medical("specialty"), AwsError.NOT_NULL),
                        AwsError.at(medical("type"), "Member must satisfy enum value set: [CONVERSATION, DICTATION]"));
    }

    @Test
    void namesTheEngineWhoseSettingsAreWrong() {
        AwsError.assertThat(start(meeting, "{'EngineTranscribeSettings': {'VocabularyNames': 'no spaces'}}"))
                .isInvalid(AwsError.at(
                        "transcriptionConfiguration.engineTranscribeSettings.vocabularyNames",
                        "Member must satisfy regular expression pattern: ^[a-zA-Z0-9,-._]+"));
    }

    @Test
    void stopsWithoutABodyAndWithoutAContentType() {
        Client.done(start(meeting, "{'EngineTranscribeSettings': {'LanguageCode': 'en-US'}}"));

        Client.done(stop(meeting));
    }

    @Fidelity(value = OURS, topic = TRANSCRIPTION, what = "stop when none runs", answer = "200")
    @Test
    void stopsWhatDoesNotRun() {
        Client.done(stop(meeting));
        Client.done(stop(meeting));
    }

    @Fidelity(value = OURS, topic = REQUESTS, what = "body where none belongs", answer = "ignored")
    @Test
    void stopsWhateverTheBody() {
        Client.done(client.post("/meetings/" + meeting + "/transcription?operation=stop", "{not json"));
    }

    @Test
    void needsAMeetingThatExists() {
        AwsError.assertThat(start(NOBODY, "{'EngineTranscribeSettings': {}}")).isNoSuchMeeting(NOBODY);
        AwsError.assertThat(stop(NOBODY)).isNoSuchMeeting(NOBODY);
    }

    @Test
    void needsAMeetingThatHasNotEnded() {
        client.delete("/meetings/" + meeting);

        AwsError.assertThat(start(meeting, "{'EngineTranscribeSettings': {}}")).isNoSuchMeeting(meeting);
        AwsError.assertThat(stop(meeting)).isNoSuchMeeting(meeting);
    }

    private Response start(String where, String configuration) {
        return client.post(
                "/meetings/" + where + "/transcription?operation=start",
                Body.json("{'TranscriptionConfiguration': %s}".formatted(configuration)));
    }

    private Response stop(String where) {
        return client.post("/meetings/" + where + "/transcription?operation=stop");
    }

    private static String medical(String member) {
        return "transcriptionConfiguration.engineTranscribeMedicalSettings." + member;
    }
}
