package io.github.chimelocal.meeting;

import java.time.Instant;
import java.util.List;

/**
 * All meetings that lived at one moment, in no order.
 *
 * @param at by the service's clock
 */
public record Snapshot(Instant at, List<Meeting> meetings) {

    public Snapshot {
        meetings = List.copyOf(meetings);
    }
}
