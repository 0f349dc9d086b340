package io.github.chimelocal.state;

import io.github.chimelocal.json.InvalidMemberException;
import io.github.chimelocal.meeting.Attendee;
import io.github.chimelocal.meeting.NewMeeting;
import io.github.chimelocal.meeting.Tags;
import io.github.chimelocal.meeting.configuration.TranscriptionConfiguration;
import tools.jackson.databind.JsonNode;

/**
 * Writes and reads the parts of a state document that have AWS's form.
 *
 * <p>Each method that reads throws {@link InvalidMemberException} when a constraint of AWS's model is violated.
 */
public interface DocumentCodec {

    /** Writes the request with which CreateMeeting would create the meeting. */
    JsonNode writeRequest(NewMeeting terms);

    /** Reads a request of CreateMeeting. */
    NewMeeting readRequest(JsonNode request);

    /** Writes tags, value by key. */
    JsonNode writeTags(Tags tags);

    /** Reads tags, value by key. */
    Tags readTags(JsonNode tags);

    /** Writes an attendee as GetAttendee returns it. */
    JsonNode writeAttendee(Attendee attendee);

    /** Reads an attendee; the result is the first one of its meeting, and not connected. */
    Attendee readAttendee(JsonNode attendee);

    /** Writes the configuration with which StartMeetingTranscription would start the transcription. */
    JsonNode writeTranscription(TranscriptionConfiguration configuration);

    /** Reads a configuration of StartMeetingTranscription. */
    TranscriptionConfiguration readTranscription(JsonNode configuration);
}
