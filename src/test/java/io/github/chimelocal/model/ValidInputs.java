package io.github.chimelocal.model;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One accepted input for each operation, in which every member of the model is there, or for two operations, nearly. */
final class ValidInputs {

    private static final String MEETING = """
            {"ClientRequestToken": "%s", "MediaRegion": "us-east-1", "MeetingHostId": "host", "ExternalMeetingId": "room",
             "MeetingFeatures": {"Audio": {"EchoReduction": "AVAILABLE"}, "Video": {"MaxResolution": "HD"},
                                 "Content": {"MaxResolution": "FHD"}, "Attendee": {"MaxCount": 10}},
             "NotificationsConfiguration": {"LambdaFunctionArn": "arn:aws:lambda:f", "SnsTopicArn": "arn:aws:sns:t",
                                            "SqsQueueArn": "arn:aws:sqs:q"},
             "PrimaryMeetingId": "%s", "TenantIds": ["tenant"], "Tags": [{"Key": "team", "Value": "blue"}],
             "MediaPlacementNetworkType": "DualStack"}""";

    /** Admits any one change of the three. */
    private static final String CAPABILITIES =
            "{\"Audio\": \"SendReceive\", \"Video\": \"SendReceive\", \"Content\": \"None\"}";

    private static final String TRANSCRIBE = """
            {"EngineTranscribeSettings": {
               "LanguageCode": "en-US", "VocabularyFilterMethod": "mask", "VocabularyFilterName": "filter",
               "VocabularyName": "words", "Region": "us-east-1", "EnablePartialResultsStabilization": true,
               "PartialResultsStability": "low", "ContentIdentificationType": "PII", "ContentRedactionType": "PII",
               "PiiEntityTypes": "NAME", "LanguageModelName": "model", "IdentifyLanguage": false,
               "LanguageOptions": "en-US", "PreferredLanguage": "en-US", "VocabularyNames": "words",
               "VocabularyFilterNames": "filters"}}""";

    private static final String TRANSCRIBE_MEDICAL = """
            {"EngineTranscribeMedicalSettings": {
               "LanguageCode": "en-US", "Specialty": "CARDIOLOGY", "Type": "DICTATION", "VocabularyName": "words",
               "Region": "us-east-1", "ContentIdentificationType": "PHI"}}""";

    private final SignedCalls calls;
    private int tokens;

    ValidInputs(SignedCalls calls) {
        this.calls = calls;
    }

    /** Returns the input, or the two of an operation that has members which exclude each other. */
    List<JsonNode> of(String operation) {
        return operation.equals("StartMeetingTranscription")
                ? List.of(fresh(operation, TRANSCRIBE), fresh(operation, TRANSCRIBE_MEDICAL))
                : List.of(fresh(operation));
    }

    /** Returns the input once more, about a meeting and an attendee of its own. */
    JsonNode again(String operation, JsonNode like) {
        return operation.equals("StartMeetingTranscription")
                ? fresh(operation, like.required("TranscriptionConfiguration").toString())
                : fresh(operation);
    }

    private JsonNode fresh(String operation) {
        return fresh(operation, "");
    }

    private JsonNode fresh(String operation, String transcription) {
        JsonNode meeting = startMeeting();
        String id = meeting.required("MeetingId").asString();
        String arn = meeting.required("MeetingArn").asString();
        return SignedCalls.json(
                switch (operation) {
                    case "CreateMeeting" -> MEETING.formatted(token(), id);
                    case "CreateMeetingWithAttendees" -> withAttendees(MEETING.formatted(token(), id));
                    case "CreateAttendee" ->
                        "{\"MeetingId\": \"%s\", \"ExternalUserId\": \"user\", \"Capabilities\": %s}"
                                .formatted(id, CAPABILITIES);
                    case "BatchCreateAttendee" ->
                        "{\"MeetingId\": \"%s\", \"Attendees\": [{\"ExternalUserId\": \"user\", \"Capabilities\": %s}]}"
                                .formatted(id, CAPABILITIES);
                    case "GetAttendee", "DeleteAttendee" ->
                        "{\"MeetingId\": \"%s\", \"AttendeeId\": \"%s\"}".formatted(id, admit(id));
                    case "UpdateAttendeeCapabilities" ->
                        "{\"MeetingId\": \"%s\", \"AttendeeId\": \"%s\", \"Capabilities\": %s}"
                                .formatted(id, admit(id), CAPABILITIES);
                    case "BatchUpdateAttendeeCapabilitiesExcept" ->
                        "{\"MeetingId\": \"%s\", \"ExcludedAttendeeIds\": [{\"AttendeeId\": \"%s\"}], \"Capabilities\": %s}"
                                .formatted(id, admit(id), CAPABILITIES);
                    case "ListAttendees" ->
                        "{\"MeetingId\": \"%s\", \"NextToken\": \"\", \"MaxResults\": 7}".formatted(id);
                    case "StartMeetingTranscription" ->
                        "{\"MeetingId\": \"%s\", \"TranscriptionConfiguration\": %s}".formatted(id, transcription);
                    case "TagResource" ->
                        "{\"ResourceARN\": \"%s\", \"Tags\": [{\"Key\": \"team\", \"Value\": \"blue\"}]}"
                                .formatted(arn);
                    case "UntagResource" -> "{\"ResourceARN\": \"%s\", \"TagKeys\": [\"team\"]}".formatted(arn);
                    case "ListTagsForResource" -> "{\"ResourceARN\": \"%s\"}".formatted(arn);
                    case "GetMeeting", "DeleteMeeting", "StopMeetingTranscription" ->
                        "{\"MeetingId\": \"%s\"}".formatted(id);
                    default -> throw new IllegalStateException("An operation without a sample: " + operation);
                });
    }

    private static String withAttendees(String meeting) {
        ObjectNode input = SignedCalls.json(meeting).asObject();
        input.set(
                "Attendees",
                SignedCalls.json("[{\"ExternalUserId\": \"user\", \"Capabilities\": %s}]".formatted(CAPABILITIES)));
        return input.toString();
    }

    private JsonNode startMeeting() {
        ObjectNode input = SignedCalls.json(MEETING.formatted(token(), "")).asObject();
        input.remove(List.of("PrimaryMeetingId", "MeetingFeatures"));
        return SignedCalls.json(calls.call("CreateMeeting", input).body()).required("Meeting");
    }

    private String admit(String meeting) {
        JsonNode input = SignedCalls.json("{\"MeetingId\": \"%s\", \"ExternalUserId\": \"user\"}".formatted(meeting));
        return SignedCalls.json(calls.call("CreateAttendee", input).body())
                .required("Attendee")
                .required("AttendeeId")
                .asString();
    }

    private String token() {
        tokens++;
        return "generated-" + tokens;
    }
}
