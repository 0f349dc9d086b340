package io.github.chimelocal.meeting;

import java.util.UUID;

/**
 * A new attendee with the secret that the join token will carry, drawn beforehand so that admission is repeatable.
 *
 * @param secret goes unused when the user is in the meeting already
 */
record Invitation(NewAttendee attendee, UUID secret) {

    /** Hides the secret and the user. */
    @Override
    public String toString() {
        return "Invitation[***]";
    }

    ExternalUserId user() {
        return attendee.externalUserId();
    }
}
