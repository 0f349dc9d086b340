package io.github.chimelocal.meeting;

import java.util.List;

/**
 * What becomes of a meeting, and what is told of it.
 *
 * @param events in the order in which they are told
 */
public record Change(Meeting meeting, List<MeetingEvent> events) {

    public Change {
        events = List.copyOf(events);
    }

    /** Makes a change of which nothing is told. */
    public static Change untold(Meeting meeting) {
        return new Change(meeting, List.of());
    }
}
