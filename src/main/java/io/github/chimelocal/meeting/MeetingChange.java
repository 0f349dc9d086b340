package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.event.MeetingEvent;
import java.util.List;

/**
 * What becomes of a meeting, and what is told of it.
 *
 * @param events in the order in which they are told
 */
public record MeetingChange(Meeting meeting, List<MeetingEvent> events) {

    public MeetingChange {
        events = List.copyOf(events);
    }

    /** Makes a change of which nothing is told. */
    public static MeetingChange withoutEvents(Meeting meeting) {
        return new MeetingChange(meeting, List.of());
    }
}
