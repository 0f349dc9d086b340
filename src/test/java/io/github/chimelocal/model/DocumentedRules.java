package io.github.chimelocal.model;

import io.github.chimelocal.meeting.id.MediaRegion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values that the model admits and AWS's prose does not: the few rules beyond the model that a generated value can hit. */
final class DocumentedRules {

    private DocumentedRules() {}

    /** Returns what the refusal of the value says; null when no rule is against it. */
    static @Nullable String refusal(String operation, String member, @Nullable JsonNode value) {
        boolean absent = value == null || value.isNull();
        String text = value == null || !value.isString() ? "" : value.asString();
        return switch (member) {
            // The Regions are documented, but not modelled.
            case "MediaRegion" -> absent || MediaRegion.NAMES.contains(text) ? null : "'mediaRegion'";
            // The model does not even ask for a GUID; a meeting must be there.
            case "PrimaryMeetingId" -> absent ? null : "Primary meeting <";
            // Any ARN passes the model; only that of a meeting names a resource of this API.
            case "ResourceARN" -> text.contains(":meeting/") ? null : "not the ARN of a meeting";
            // Any text passes the model; only a token that ListAttendees made leads to a page.
            case "NextToken" -> text.isEmpty() ? null : "NextToken is not one";
            // Exactly one engine must be there, and each sample has one.
            case "TranscriptionConfiguration.EngineTranscribeSettings",
                    "TranscriptionConfiguration.EngineTranscribeMedicalSettings" -> absent ? "exactly one of" : null;
            // The sample's attendee asks for video by name.
            case "MeetingFeatures.Video.MaxResolution" ->
                operation.equals("CreateMeetingWithAttendees") && text.equals("None") ? "Video must be None" : null;
            default -> null;
        };
    }
}
