package io.github.chimelocal.store;

import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.id.MeetingId;
import java.time.Instant;
import java.util.Comparator;

/** When a meeting ends; the next end comes first. */
record ScheduledEnd(Instant at, MeetingId meeting) implements Comparable<ScheduledEnd> {

    private static final Comparator<ScheduledEnd> NEXT_FIRST = Comparator.comparing(ScheduledEnd::at)
            .thenComparing(end -> end.meeting().value());

    static ScheduledEnd of(Meeting meeting) {
        return new ScheduledEnd(meeting.endsAt(), meeting.id());
    }

    @Override
    public int compareTo(ScheduledEnd other) {
        return NEXT_FIRST.compare(this, other);
    }
}
