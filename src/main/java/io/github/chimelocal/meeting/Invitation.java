package io.github.chimelocal.meeting;

import java.util.List;
import java.util.UUID;

/**
 * A new attendee with the secret that the join token will carry, drawn beforehand so that admission is repeatable.
 *
 * @param secret goes unused when the user is in the meeting already
 */
record Invitation(NewAttendee attendee, UUID secret) {

    /** Draws the secrets of new attendees, in their order. */
    static List<Invitation> of(List<NewAttendee> attendees, Tenancy tenancy, Ids ids) {
        return attendees.stream()
                .map(attendee -> new Invitation(attendee, ids.newSecret(tenancy)))
                .toList();
    }

    /** Hides the secret and the user. */
    @Override
    public String toString() {
        return "Invitation[***]";
    }

    ExternalUserId user() {
        return attendee.externalUserId();
    }
}
