package io.github.chimelocal.meeting;

import java.time.Instant;
import java.util.List;

/**
 * All meetings that lived at one moment, in no order.
 *
 * @param at by the service's clock
 */
public record MeetingSnapshot(Instant at, List<Meeting> meetings) {

    public MeetingSnapshot {
        meetings = List.copyOf(meetings);
    }
}
