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
import io.github.chimelocal.meeting.Snapshot;
import io.github.chimelocal.meeting.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Keeps meetings in memory; each disappears at the instant at which it ends.
 *
 * <p>Beginnings and ends take one lock, so that token, primary and limits are judged and changed in one step. Changes of
 * a living meeting take only that meeting's own entry; reads take nothing. Each change and each read keeps to the {@link
 * Shelf} that it finds. Order: the lock, then an entry; no two entries at a time. Whatever is asked, meetings whose end has
 * come are ended first, so nobody ever sees one.
 */
public final class InMemoryMeetingRepository implements MeetingRepository {

    private final ReentrantLock beginningsAndEnds = new ReentrantLock();
    private final Limits limits;
    private final Clock clock;
    private final MeetingEvents events;
    private final MeetingWatch watch;

    /** Only replaced under the lock. */
    private volatile Shelf shelf = new Shelf();

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
        return shelf.findByToken(tenancy, token);
    }

    @Override
    public Optional<Meeting> find(MeetingKey key) {
        return find(key.meetingId()).filter(meeting -> meeting.key().equals(key));
    }

    @Override
    public Optional<Meeting> find(MeetingId id) {
        endIfDue();
        return shelf.find(id);
    }

    @Override
    public List<Meeting> all() {
        endIfDue();
        return shelf.all();
    }

    @Override
    public Snapshot snapshot() {
        beginningsAndEnds.lock();
        try {
            Instant now = clock.instant();
            endDue(now);
            return new Snapshot(now, shelf.all());
        } finally {
            beginningsAndEnds.unlock();
        }
    }

    /** Whoever has begun to change a meeting that goes finishes with it: that was before. */
    @Override
    public int replaceAll(Collection<Meeting> others) {
        if (others.size() > limits.meetings()) {
            throw LimitExceeded.tooManyMeetings(others.size(), limits.meetings());
        }
        var next = new Shelf();
        beginningsAndEnds.lock();
        try {
            endDue(clock.instant());
            others.forEach(next::put);
            others.forEach(next::putToken);
            int before = shelf.size();
            shelf = next;
            return before;
        } finally {
            beginningsAndEnds.unlock();
        }
    }

    @Override
    public Optional<Meeting> commit(MeetingKey key, Function<Meeting, Change> change) {
        endIfDue();
        Shelf current = shelf;
        return current.find(key.meetingId())
                .filter(living -> living.key().equals(key))
                .flatMap(living -> current.change(living.id(), before -> {
                    Change committed = change.apply(before);
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
            List<Meeting> forgotten = shelf.all().stream()
                    .filter(meeting -> whose.test(meeting.key().tenancy()))
                    .toList();
            forgotten.forEach(meeting -> shelf.remove(meeting.id()));
            return forgotten.size();
        } finally {
            beginningsAndEnds.unlock();
        }
    }

    @Override
    public void endDue() {
        beginningsAndEnds.lock();
        try {
            endDue(clock.instant());
        } finally {
            beginningsAndEnds.unlock();
        }
    }

    private void endDue(Instant now) {
        for (var due = shelf.nextDue(now); due.isPresent(); due = shelf.nextDue(now)) {
            endAt(due.get());
        }
    }

    /** Costs a look at the next end, as long as it is not due. */
    private void endIfDue() {
        if (shelf.nextDue(clock.instant()).isPresent()) {
            endDue();
        }
    }

    /** Somebody may connect or leave at this moment, which moves the end: then the meeting is not what it was. */
    private void endAt(End due) {
        Optional<Meeting> meeting =
                shelf.find(due.meeting()).filter(one -> End.of(one).equals(due));
        if (meeting.isEmpty()) {
            shelf.removeStale(due);
        } else if (shelf.remove(meeting.get())) {
            afterwards(meeting.get(), due.at());
        }
    }

    private Meeting store(Meeting candidate) {
        requireRoom(candidate.key().tenancy());
        enterWithPrimary(candidate);
        shelf.put(candidate);
        watch.notice(candidate.key(), Turn.CREATED);
        candidate.beginning().forEach(events::publish);
        shelf.putToken(candidate);
        return candidate;
    }

    private void requireRoom(Tenancy tenancy) {
        int quota = limits.meetingsPerTenancy();
        if (quota > 0 && shelf.count(tenancy) >= quota) {
            throw LimitExceeded.quota(tenancy, quota);
        }
        if (shelf.size() >= limits.meetings()) {
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
        return shelf.remove(id).map(meeting -> afterwards(meeting, at)).orElse(List.of());
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

    private void leavePrimary(Meeting ended) {
        MeetingId primary = ended.primaryMeetingId();
        if (primary != null) {
            shelf.change(primary, meeting -> {
                watch.notice(meeting.key(), Turn.CHANGED);
                return meeting.withoutReplica(ended.id());
            });
        }
    }
}
