package io.github.chimelocal.meeting.id;

/** The caller's own name for a user; in one meeting it always stands for the same attendee. */
public record ExternalUserId(String value) {

    public ExternalUserId {
        ExternalIds.requireAllowed(value);
    }
}
