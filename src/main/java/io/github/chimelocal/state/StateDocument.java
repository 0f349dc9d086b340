package io.github.chimelocal.state;

import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that is worth keeping of a moment.
 *
 * @param meetings in the order of the document
 * @param idsDrawn how many seeded ids each tenancy had drawn; empty where ids are random
 */
record StateDocument(Instant exportedAt, List<Meeting> meetings, Map<Tenancy, Long> idsDrawn) {

    StateDocument {
        meetings = List.copyOf(meetings);
        idsDrawn = Map.copyOf(idsDrawn);
    }

    /** Returns the meetings as if everything had happened so much later. */
    List<Meeting> shiftedBy(Duration by) {
        return by.isZero()
                ? meetings
                : meetings.stream().map(meeting -> meeting.shiftedBy(by)).toList();
    }

    /** Returns those that have not ended by then; a primary ends its replicas. */
    static List<Meeting> livingAt(Instant now, List<Meeting> meetings) {
        Set<MeetingId> over = meetings.stream()
                .filter(meeting -> !meeting.endsAt().isAfter(now))
                .map(Meeting::id)
                .collect(Collectors.toSet());
        return meetings.stream()
                .filter(meeting -> !over.contains(meeting.id()))
                .filter(meeting -> meeting.primaryMeetingId() == null || !over.contains(meeting.primaryMeetingId()))
                .map(meeting -> without(over, meeting))
                .toList();
    }

    private static Meeting without(Set<MeetingId> over, Meeting meeting) {
        Meeting rest = meeting;
        for (MeetingId replica : meeting.replicas()) {
            rest = over.contains(replica) ? rest.withoutReplica(replica) : rest;
        }
        return rest;
    }
}
