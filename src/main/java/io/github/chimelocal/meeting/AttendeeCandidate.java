package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.id.ExternalUserId;
import io.github.chimelocal.meeting.id.IdFactory;
import io.github.chimelocal.meeting.id.Tenancy;
import java.util.List;
import java.util.UUID;

/**
 * A new attendee with the secret that the join token will carry, drawn beforehand so that admission is repeatable.
 *
 * @param secret goes unused when the user is in the meeting already
 */
record AttendeeCandidate(NewAttendee attendee, UUID secret) {

    /** Draws the secrets of new attendees, in their order. */
    static List<AttendeeCandidate> of(List<NewAttendee> attendees, Tenancy tenancy, IdFactory ids) {
        return attendees.stream()
                .map(attendee -> new AttendeeCandidate(attendee, ids.newSecret(tenancy)))
                .toList();
    }

    /** Hides the secret and the user. */
    @Override
    public String toString() {
        return "Invitation[***]";
    }

    ExternalUserId externalUserId() {
        return attendee.externalUserId();
    }
}
