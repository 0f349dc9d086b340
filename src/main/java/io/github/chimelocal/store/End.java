package io.github.chimelocal.store;

import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.id.MeetingId;
import java.time.Instant;
import java.util.Comparator;

/** When a meeting ends; the next end comes first. */
record End(Instant at, MeetingId meeting) implements Comparable<End> {

    private static final Comparator<End> NEXT_FIRST =
            Comparator.comparing(End::at).thenComparing(end -> end.meeting().value());

    static End of(Meeting meeting) {
        return new End(meeting.endsAt(), meeting.id());
    }

    @Override
    public int compareTo(End other) {
        return NEXT_FIRST.compare(this, other);
    }
}
