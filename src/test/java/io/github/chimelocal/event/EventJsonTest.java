package io.github.chimelocal.event;

import static io.github.chimelocal.event.TestEvents.AT;
import static io.github.chimelocal.event.TestEvents.ATTENDEE;
import static io.github.chimelocal.event.TestEvents.ID;
import static io.github.chimelocal.event.TestEvents.USER;
import static io.github.chimelocal.fidelity.Source.DOCUMENTED;
import static io.github.chimelocal.fidelity.Source.OBSERVED;
import static io.github.chimelocal.fidelity.Source.OURS;
import static io.github.chimelocal.fidelity.Topic.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.fidelity.Fidelity;
import io.github.chimelocal.meeting.configuration.Capabilities;
import io.github.chimelocal.meeting.configuration.MediaCapability;
import io.github.chimelocal.meeting.configuration.TranscribeMedicalSettings;
import io.github.chimelocal.meeting.configuration.TranscribeSettings;
import io.github.chimelocal.meeting.configuration.TranscriptionConfiguration;
import io.github.chimelocal.meeting.event.MeetingEvent;
import io.github.chimelocal.meeting.event.MeetingEvent.EventType;
import io.github.chimelocal.meeting.event.MeetingEvent.OfAttendee;
import io.github.chimelocal.meeting.event.MeetingEvent.OfCapabilities;
import io.github.chimelocal.meeting.event.MeetingEvent.OfMeeting;
import io.github.chimelocal.meeting.event.MeetingEvent.OfTranscription;
import io.github.chimelocal.meeting.event.MeetingEvent.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class EventJsonTest {

    private static final Source MEETING = TestEvents.meeting(2713);
    private static final String WITH_VOIP =
            "ATTENDEE_JOINED|ATTENDEE_LEFT|ATTENDEE_DROPPED|ATTENDEE_CONTENT_(JOINED|LEFT|DROPPED)";
    private static final String OTHERS = "(MEETING|TRANSCRIPTION)_.*|ATTENDEE_CAPABILITIES_UPDATED";

    private static final String ABOUT_ATTENDEE =
            "\"attendeeId\":\"582e3b1f-115a-8024-a8dc-b3257e3e4856\",\"externalUserId\":\"user-42\",";
    private static final String VOIP = "\"networkType\":\"Voip\",";
    private static final TranscriptionConfiguration ENGLISH =
            new TranscriptionConfiguration(transcribe("en-US", null), null);

    @Fidelity(
            value = DOCUMENTED,
            topic = EVENTS,
            what = "form of an event for EventBridge",
            answer = "version, id, detail-type, source, account, time to the second, region, resources `[]`, detail",
            evidence = "developer guide, Understanding meeting events")
    @Test
    void writesAnEventAsEventBridgeDeliversIt() {
        assertThat(EventJson.eventBridgeForm(ofAttendee(EventType.ATTENDEE_JOINED), ID))
                .isEqualTo("""
                        {"version":"0","id":"7d1f3c52-0a4e-9c1b-6a55-2f0e8f1d7b10",\
                        "detail-type":"Chime Meeting State Change","source":"aws.chime","account":"111122223333",\
                        "time":"2026-01-15T10:00:00Z","region":"us-east-1","resources":[],"detail":""" + detail("AttendeeJoined", ABOUT_ATTENDEE + VOIP, "") + "}");
    }

    @Fidelity(
            value = OBSERVED,
            topic = EVENTS,
            what = "form of an event for SQS",
            answer = "the same without id and resources; time with milliseconds",
            evidence = "a message that a user pasted in public")
    @Fidelity(value = OURS, topic = EVENTS, what = "form of an event for SNS and Lambda", answer = "that for SQS")
    @Test
    void writesAnEventAsAQueueReceivesIt() {
        assertThat(EventJson.queueForm(ofAttendee(EventType.ATTENDEE_JOINED)))
                .isEqualTo("""
                        {"version":"0","source":"aws.chime","account":"111122223333","region":"us-east-1",\
                        "detail-type":"Chime Meeting State Change","time":"2026-01-15T10:00:00.500Z","detail":""" + detail("AttendeeJoined", ABOUT_ATTENDEE + VOIP, "") + "}");
    }

    @ParameterizedTest
    @EnumSource(names = {"MEETING_STARTED", "MEETING_ENDED"})
    void tellsOfMeetings(EventType kind) {
        assertThat(EventJson.detail(new OfMeeting(kind, MEETING, AT))).isEqualTo(detail(kind.awsName(), "", ""));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ANY, names = WITH_VOIP)
    void tellsOfTheNetworkByWhichAttendeesComeAndGo(EventType kind) {
        assertThat(EventJson.detail(ofAttendee(kind))).isEqualTo(detail(kind.awsName(), ABOUT_ATTENDEE + VOIP, ""));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_NONE,
            names = {WITH_VOIP, OTHERS})
    void tellsOfAttendees(EventType kind) {
        assertThat(EventJson.detail(ofAttendee(kind))).isEqualTo(detail(kind.awsName(), ABOUT_ATTENDEE, ""));
    }

    @ParameterizedTest
    @CsvSource({"SEND_RECEIVE, SendReceive", "SEND, Send", "RECEIVE, Receive", "NONE, None"})
    void tellsOfCapabilitiesInTheNamesOfTheModel(MediaCapability audio, String name) {
        var capabilities = new Capabilities(audio, MediaCapability.RECEIVE, MediaCapability.NONE);

        assertThat(EventJson.detail(new OfCapabilities(MEETING, AT, ATTENDEE, USER, capabilities)))
                .isEqualTo(detail("AttendeeCapabilitiesUpdated", ABOUT_ATTENDEE, """
                        ,"success":"1","attendeeCapabilities":{"audio":"%s","video":"Receive","content":"None"}""".formatted(name)));
    }

    @Fidelity(
            value = DOCUMENTED,
            topic = EVENTS,
            what = "transcriptionConfiguration",
            answer = "a string that holds JSON",
            evidence = "developer guide, Transcription events")
    @Fidelity(
            value = OURS,
            topic = EVENTS,
            what = "names within transcriptionConfiguration",
            answer = "those of the API, unset members left out")
    @ParameterizedTest
    @EnumSource(names = {"TRANSCRIPTION_STARTED", "TRANSCRIPTION_STOPPED", "TRANSCRIPTION_RESUMED"})
    void tellsOfTranscriptionWithItsConfigurationAsText(EventType kind) {
        assertThat(EventJson.detail(new OfTranscription(kind, MEETING, AT, ENGLISH, null)))
                .isEqualTo(detail(kind.awsName(), "", """
                        ,"transcriptionRegion":"eu-west-1",\
                        "transcriptionConfiguration":"{\\"EngineTranscribeSettings\\":{\\"LanguageCode\\":\\"en-US\\"}}\""""));
    }

    @ParameterizedTest
    @EnumSource(names = {"TRANSCRIPTION_INTERRUPTED", "TRANSCRIPTION_FAILED"})
    void tellsWhatWentWrongWithTranscription(EventType kind) {
        assertThat(EventJson.detail(new OfTranscription(kind, MEETING, AT, ENGLISH, "Internal server error")))
                .isEqualTo(detail(kind.awsName(), "", """
                        ,"transcriptionRegion":"eu-west-1",\
                        "transcriptionConfiguration":"{\\"EngineTranscribeSettings\\":{\\"LanguageCode\\":\\"en-US\\"}}",\
                        "message":"Internal server error\""""));
    }

    @Test
    void namesTheRegionThatTheSettingsAskFor() {
        var elsewhere = new TranscriptionConfiguration(transcribe("en-US", "us-west-2"), null);

        assertThat(EventJson.detail(new OfTranscription(EventType.TRANSCRIPTION_STARTED, MEETING, AT, elsewhere, null)))
                .contains("\"transcriptionRegion\":\"us-west-2\"");
    }

    @Test
    void writesEachSettingOfTranscribeInTheNameOfTheModel() {
        var all = new TranscribeSettings(
                "en-US", "mask", "f", "v", "auto", true, "high", "PII", "PII", "ALL", "m", false, "a,b", "p", "vs",
                "fs");

        assertThat(TranscriptionJson.write(new TranscriptionConfiguration(all, null)))
                .isEqualTo("""
                        {"EngineTranscribeSettings":{"LanguageCode":"en-US","VocabularyFilterMethod":"mask",\
                        "VocabularyFilterName":"f","VocabularyName":"v","Region":"auto",\
                        "EnablePartialResultsStabilization":true,"PartialResultsStability":"high",\
                        "ContentIdentificationType":"PII","ContentRedactionType":"PII","PiiEntityTypes":"ALL",\
                        "LanguageModelName":"m","IdentifyLanguage":false,"LanguageOptions":"a,b",\
                        "PreferredLanguage":"p","VocabularyNames":"vs","VocabularyFilterNames":"fs"}}""");
    }

    @Test
    void writesEachSettingOfTranscribeMedicalInTheNameOfTheModel() {
        var all = new TranscribeMedicalSettings("en-US", "CARDIOLOGY", "DICTATION", "v", "us-east-1", "PHI");

        assertThat(TranscriptionJson.write(new TranscriptionConfiguration(null, all)))
                .isEqualTo("""
                        {"EngineTranscribeMedicalSettings":{"LanguageCode":"en-US","Specialty":"CARDIOLOGY",\
                        "Type":"DICTATION","VocabularyName":"v","Region":"us-east-1",\
                        "ContentIdentificationType":"PHI"}}""");
    }

    private static MeetingEvent ofAttendee(EventType kind) {
        return new OfAttendee(kind, MEETING, AT, ATTENDEE, USER);
    }

    private static String detail(String type, String inTheMiddle, String atTheEnd) {
        return """
                {"version":"0","eventType":"chime:%s","timestamp":1768471200500,\
                "meetingId":"3f0c1f2e-5b7a-4a55-9d1e-000000002713",%s"externalMeetingId":"room-7",\
                "mediaRegion":"eu-west-1"%s}""".formatted(type, inTheMiddle, atTheEnd);
    }

    private static TranscribeSettings transcribe(String language, @Nullable String region) {
        return new TranscribeSettings(
                language, null, null, null, region, null, null, null, null, null, null, null, null, null, null, null);
    }
}
