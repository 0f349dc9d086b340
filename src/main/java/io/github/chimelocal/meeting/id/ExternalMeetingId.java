package io.github.chimelocal.meeting.id;

/** The caller's own name for a meeting; neither unique nor a key. */
public record ExternalMeetingId(String value) {

    public ExternalMeetingId {
        ExternalIds.requireAllowed(value);
    }
}
