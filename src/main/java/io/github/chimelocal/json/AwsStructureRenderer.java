package io.github.chimelocal.json;

import io.github.chimelocal.meeting.Attendee;
import io.github.chimelocal.meeting.Meeting;

/** Renders structures as AWS's side returns them, for the control API. */
public interface AwsStructureRenderer {

    /** Returns the JSON of the meeting in a response of GetMeeting. */
    String render(Meeting meeting);

    /** Returns the JSON of the attendee in a response of GetAttendee. */
    String render(Attendee attendee);
}
