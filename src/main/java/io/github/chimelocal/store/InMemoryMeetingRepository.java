package io.github.chimelocal.store;

import io.github.chimelocal.meeting.BadRequest;
import io.github.chimelocal.meeting.Change;
import io.github.chimelocal.meeting.ClientRequestToken;
import io.github.chimelocal.meeting.LimitExceeded;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingEvents;
import io.github.chimelocal.meeting.MeetingId;
import io.github.chimelocal.meeting.MeetingKey;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.MeetingWatch;
import io.github.chimelocal.meeting.MeetingWatch.Turn;
import io.github.chimelocal.meeting.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Keeps meetings in memory; each disappears at the instant at which it ends.
 *
 * <p>Beginnings and ends take one lock, so that token, primary and limits are judged and changed in one step. Changes of
 * a living meeting take only that meeting's own entry; reads take nothing. Order: the lock, then an entry; no two entries
 * at a time. Whatever is asked, meetings whose end has come are ended first, so nobody ever sees one.
 */
public final class InMemoryMeetingRepository implements MeetingRepository {

    private final ReentrantLock beginningsAndEnds = new ReentrantLock();
    private final Limits limits;
    private final Clock clock;
    private final MeetingEvents events;
    private final MeetingWatch watch;

    private final ConcurrentMap<MeetingId, Meeting> meetings = new ConcurrentHashMap<>();
    private final ConcurrentMap<TokenKey, MeetingId> owners = new ConcurrentHashMap<>();
    private final ConcurrentNavigableMap<End, MeetingId> ends = new ConcurrentSkipListMap<>();

    /** Only touched under the lock. */
    private final Map<Tenancy, Integer> counts = new HashMap<>();

    private record TokenKey(Tenancy tenancy, ClientRequestToken token) {

        static TokenKey of(Meeting meeting) {
            return new TokenKey(meeting.key().tenancy(), meeting.terms().clientRequestToken());
        }
    }

    /** Takes the limits, the service's clock, who is told what happens, and who watches. */
    public InMemoryMeetingRepository(Limits limits, Clock clock, MeetingEvents events, MeetingWatch watch) {
        this.limits = limits;
        this.clock = clock;
        this.events = events;
        this.watch = watch;
    }

    @Override
    public Meeting createIfAbsent(Meeting candidate) {
        beginningsAndEnds.lock();
        try {
            return findByToken(candidate.key().tenancy(), candidate.terms().clientRequestToken())
                    .orElseGet(() -> store(candidate));
        } finally {
            beginningsAndEnds.unlock();
        }
    }

    @Override
    public Optional<Meeting> findByToken(Tenancy tenancy, ClientRequestToken token) {
        endIfDue();
        return Optional.ofNullable(owners.get(new TokenKey(tenancy, token))).map(meetings::get);
    }

    @Override
    public Optional<Meeting> find(MeetingKey key) {
        return find(key.meetingId()).filter(meeting -> meeting.key().equals(key));
    }

    @Override
    public Optional<Meeting> find(MeetingId id) {
        endIfDue();
        return Optional.ofNullable(meetings.get(id));
    }

    @Override
    public List<Meeting> all() {
        endIfDue();
        return List.copyOf(meetings.values());
    }

    @Override
    public Optional<Meeting> commit(MeetingKey key, Function<Meeting, Change> change) {
        return find(key)
                .map(living -> meetings.computeIfPresent(key.meetingId(), (id, before) -> {
                    Change committed = change.apply(before);
                    reschedule(before, committed.meeting());
                    committed.events().forEach(events::publish);
                    watch.notice(key, Turn.CHANGED);
                    return committed.meeting();
                }));
    }

    @Override
    public List<Meeting> delete(MeetingKey key) {
        beginningsAndEnds.lock();
        try {
            return find(key).map(meeting -> end(meeting.id(), clock.instant())).orElse(List.of());
        } finally {
            beginningsAndEnds.unlock();
        }
    }

    @Override
    public int forget(Predicate<Tenancy> whose) {
        beginningsAndEnds.lock();
        try {
            List<Meeting> forgotten = meetings.values().stream()
                    .filter(meeting -> whose.test(meeting.key().tenancy()))
                    .toList();
            forgotten.forEach(meeting -> remove(meeting.id()));
            return forgotten.size();
        } finally {
            beginningsAndEnds.unlock();
        }
    }

    @Override
    public void endDue() {
        beginningsAndEnds.lock();
        try {
            Instant now = clock.instant();
            for (var due = nextDue(now); due.isPresent(); due = nextDue(now)) {
                endAt(due.get());
            }
        } finally {
            beginningsAndEnds.unlock();
        }
    }

    /** Costs a look at the next end, as long as it is not due. */
    private void endIfDue() {
        if (nextDue(clock.instant()).isPresent()) {
            endDue();
        }
    }

    private Optional<End> nextDue(Instant now) {
        return Optional.ofNullable(ends.firstEntry())
                .map(Map.Entry::getKey)
                .filter(end -> !end.at().isAfter(now));
    }

    /** Somebody may connect or leave at this moment, which moves the end: then the meeting is not what it was. */
    private void endAt(End due) {
        Meeting meeting = meetings.get(due.meeting());
        if (meeting == null || !End.of(meeting).equals(due)) {
            removeStale(due);
        } else if (meetings.remove(due.meeting(), meeting)) {
            strike(meeting);
            afterwards(meeting, due.at());
        }
    }

    /** Waits for a change that is under way, since the end may be the new one of that change. */
    private void removeStale(End end) {
        meetings.compute(end.meeting(), (id, meeting) -> {
            if (meeting == null || !End.of(meeting).equals(end)) {
                ends.remove(end);
            }
            return meeting;
        });
    }

    private Meeting store(Meeting candidate) {
        requireRoom(candidate.key().tenancy());
        enterWithPrimary(candidate);
        meetings.put(candidate.id(), candidate);
        ends.put(End.of(candidate), candidate.id());
        counts.merge(candidate.key().tenancy(), 1, Integer::sum);
        watch.notice(candidate.key(), Turn.CREATED);
        candidate.beginning().forEach(events::publish);
        owners.put(TokenKey.of(candidate), candidate.id());
        return candidate;
    }

    private void requireRoom(Tenancy tenancy) {
        int quota = limits.meetingsPerTenancy();
        if (quota > 0 && counts.getOrDefault(tenancy, 0) >= quota) {
            throw LimitExceeded.quota(tenancy, quota);
        }
        if (meetings.size() >= limits.meetings()) {
            throw LimitExceeded.meetings(limits.meetings());
        }
    }

    private void enterWithPrimary(Meeting candidate) {
        MeetingId primary = candidate.primaryMeetingId();
        if (primary == null) {
            return;
        }
        var key = new MeetingKey(candidate.key().tenancy(), primary);
        if (update(key, meeting -> meeting.withReplica(candidate.id())).isEmpty()) {
            throw BadRequest.unknownPrimary(primary.value());
        }
    }

    /** Returns all that ended with the meeting, itself first. */
    private List<Meeting> end(MeetingId id, Instant at) {
        return remove(id).map(meeting -> afterwards(meeting, at)).orElse(List.of());
    }

    private List<Meeting> afterwards(Meeting removed, Instant at) {
        removed.end(at).forEach(events::publish);
        watch.notice(removed.key(), Turn.ENDED);
        leavePrimary(removed);
        var ended = new ArrayList<Meeting>();
        ended.add(removed);
        removed.replicas().forEach(replica -> ended.addAll(end(replica, at)));
        return List.copyOf(ended);
    }

    private Optional<Meeting> remove(MeetingId id) {
        Optional<Meeting> removed = Optional.ofNullable(meetings.remove(id));
        removed.ifPresent(this::strike);
        return removed;
    }

    /** Takes a meeting that was removed out of all lists. */
    private void strike(Meeting removed) {
        ends.remove(End.of(removed));
        owners.remove(TokenKey.of(removed));
        counts.computeIfPresent(removed.key().tenancy(), (tenancy, count) -> count == 1 ? null : count - 1);
    }

    private void leavePrimary(Meeting ended) {
        MeetingId primary = ended.primaryMeetingId();
        if (primary != null) {
            meetings.computeIfPresent(primary, (id, meeting) -> {
                watch.notice(meeting.key(), Turn.CHANGED);
                return meeting.withoutReplica(ended.id());
            });
        }
    }

    private void reschedule(Meeting before, Meeting after) {
        if (!before.endsAt().equals(after.endsAt())) {
            ends.remove(End.of(before));
            ends.put(End.of(after), after.id());
        }
    }
}
