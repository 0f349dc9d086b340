package io.github.chimelocal.store;

import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.id.ClientRequestToken;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.Tenancy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** Meetings and what finds them, in one piece, so that all of them can be replaced at once. */
final class MeetingTable {

    private final ConcurrentMap<MeetingId, Meeting> meetings = new ConcurrentHashMap<>();
    private final ConcurrentMap<TokenKey, MeetingId> owners = new ConcurrentHashMap<>();
    private final ConcurrentNavigableMap<ScheduledEnd, MeetingId> ends = new ConcurrentSkipListMap<>();

    /** Only touched under the lock of the repository. */
    private final Map<Tenancy, Integer> counts = new HashMap<>();

    private record TokenKey(Tenancy tenancy, ClientRequestToken token) {

        static TokenKey of(Meeting meeting) {
            return new TokenKey(meeting.key().tenancy(), meeting.terms().clientRequestToken());
        }
    }

    Optional<Meeting> find(MeetingId id) {
        return Optional.ofNullable(meetings.get(id));
    }

    Optional<Meeting> findByToken(Tenancy tenancy, ClientRequestToken token) {
        return Optional.ofNullable(owners.get(new TokenKey(tenancy, token))).map(meetings::get);
    }

    List<Meeting> all() {
        return List.copyOf(meetings.values());
    }

    int size() {
        return meetings.size();
    }

    int count(Tenancy tenancy) {
        return counts.getOrDefault(tenancy, 0);
    }

    /** Returns the next end, if it has come. */
    Optional<ScheduledEnd> nextDue(Instant now) {
        return Optional.ofNullable(ends.firstEntry())
                .map(Map.Entry::getKey)
                .filter(end -> !end.at().isAfter(now));
    }

    /** Puts a meeting in, though its token does not find it yet. */
    void put(Meeting meeting) {
        meetings.put(meeting.id(), meeting);
        ends.put(ScheduledEnd.of(meeting), meeting.id());
        counts.merge(meeting.key().tenancy(), 1, Integer::sum);
    }

    /** Lets the token find a meeting that was put in. */
    void putToken(Meeting meeting) {
        owners.put(TokenKey.of(meeting), meeting.id());
    }

    Optional<Meeting> change(MeetingId id, UnaryOperator<Meeting> change) {
        return Optional.ofNullable(meetings.computeIfPresent(id, (same, before) -> {
            Meeting after = change.apply(before);
            reschedule(before, after);
            return after;
        }));
    }

    Optional<Meeting> remove(MeetingId id) {
        Optional<Meeting> removed = Optional.ofNullable(meetings.remove(id));
        removed.ifPresent(this::removeFromIndexes);
        return removed;
    }

    /** Removes a meeting unless it has changed meanwhile. */
    boolean remove(Meeting meeting) {
        boolean removed = meetings.remove(meeting.id(), meeting);
        if (removed) {
            removeFromIndexes(meeting);
        }
        return removed;
    }

    /** Waits for a change that is under way, since the end may be the new one of that change. */
    void removeStale(ScheduledEnd end) {
        meetings.compute(end.meeting(), (id, meeting) -> {
            if (meeting == null || !ScheduledEnd.of(meeting).equals(end)) {
                ends.remove(end);
            }
            return meeting;
        });
    }

    /** Takes a meeting that was removed out of all lists. */
    private void removeFromIndexes(Meeting removed) {
        ends.remove(ScheduledEnd.of(removed));
        owners.remove(TokenKey.of(removed));
        counts.computeIfPresent(removed.key().tenancy(), (tenancy, count) -> count == 1 ? null : count - 1);
    }

    private void reschedule(Meeting before, Meeting after) {
        if (!before.endsAt().equals(after.endsAt())) {
            ends.remove(ScheduledEnd.of(before));
            ends.put(ScheduledEnd.of(after), after.id());
        }
    }
}
