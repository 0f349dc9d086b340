package io.github.chimelocal.meeting.id;

import java.util.Optional;
import java.util.UUID;

/**
 * Names one meeting, in whatever account and Region it is.
 *
 * @param value a GUID, kept in lower case
 */
public record MeetingId(String value) {

    private static final int CELL_DIGITS = 4;

    public MeetingId {
        value = Guid.canonical(value);
    }

    /** Returns the id that the text names, if it has the form of one. */
    public static Optional<MeetingId> parse(String text) {
        return Guid.isOne(text) ? Optional.of(new MeetingId(text)) : Optional.empty();
    }

    /** Ends the random id with the digits of the Region's cell, as the service does. */
    static MeetingId in(ControlRegion region, UUID random) {
        String uuid = random.toString();
        return new MeetingId(uuid.substring(0, uuid.length() - CELL_DIGITS) + region.cell());
    }

    @Override
    public String toString() {
        return value;
    }
}
