package io.github.chimelocal.meeting.id;

import java.util.Optional;

/**
 * Names one attendee of a meeting.
 *
 * @param value a GUID, kept in lower case
 */
public record AttendeeId(String value) {

    public AttendeeId {
        value = Guid.canonical(value);
    }

    /** Returns the id that the text names, if it has the form of one. */
    public static Optional<AttendeeId> parse(String text) {
        return Guid.isOne(text) ? Optional.of(new AttendeeId(text)) : Optional.empty();
    }

    /** Returns the one id that the user has in the meeting, however often the user is admitted. */
    public static AttendeeId of(MeetingId meeting, ExternalUserId user) {
        String hex = StableHash.hex(meeting.value(), user.value());
        return new AttendeeId(String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20, 32)));
    }

    @Override
    public String toString() {
        return value;
    }
}
