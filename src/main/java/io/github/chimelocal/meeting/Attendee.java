package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.configuration.Capabilities;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.ExternalUserId;
import io.github.chimelocal.meeting.id.JoinToken;
import java.util.UUID;

/**
 * A user in a meeting, connected or not.
 *
 * @param secret the random half of the join token
 * @param ordinal how many were admitted to the meeting before, which gives the order of creation
 */
public record Attendee(
        AttendeeId id,
        ExternalUserId externalUserId,
        UUID secret,
        Capabilities capabilities,
        int ordinal,
        Presence presence) {

    /** Returns the token with which this attendee joins, until deleted. */
    public JoinToken joinToken() {
        return JoinToken.of(id, secret);
    }

    Attendee with(Capabilities changed) {
        return new Attendee(id, externalUserId, secret, changed, ordinal, presence);
    }

    Attendee with(Presence changed) {
        return new Attendee(id, externalUserId, secret, capabilities, ordinal, changed);
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "Attendee[" + id + "]";
    }
}
