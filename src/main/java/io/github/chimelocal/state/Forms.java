package io.github.chimelocal.state;

import io.github.chimelocal.meeting.Attendee;
import io.github.chimelocal.meeting.NewMeeting;
import io.github.chimelocal.meeting.Tags;
import io.github.chimelocal.meeting.configuration.TranscriptionConfiguration;

/**
 * AWS's forms of what stands in the document.
 *
 * @param requests what CreateMeeting was sent
 * @param attendees what GetAttendee shows; one that is read is the first of its meeting, and not connected
 * @param transcriptions what StartMeetingTranscription was sent
 */
public record Forms(
        Form<NewMeeting> requests,
        Form<Tags> tags,
        Form<Attendee> attendees,
        Form<TranscriptionConfiguration> transcriptions) {}
