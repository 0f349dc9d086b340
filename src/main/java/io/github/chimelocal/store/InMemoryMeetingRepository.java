package io.github.chimelocal.store;

import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingChange;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.MeetingSnapshot;
import io.github.chimelocal.meeting.event.MeetingChangeListener;
import io.github.chimelocal.meeting.event.MeetingChangeListener.ChangeType;
import io.github.chimelocal.meeting.event.MeetingEventPublisher;
import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.exception.LimitExceededException;
import io.github.chimelocal.meeting.id.ClientRequestToken;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
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
 * MeetingTable} that it finds. Order: the lock, then an entry; no two entries at a time. Whatever is asked, meetings whose end has
 * come are ended first, so nobody ever sees one.
 */
public final class InMemoryMeetingRepository implements MeetingRepository {

    private final ReentrantLock beginningsAndEnds = new ReentrantLock();
    private final MeetingLimits limits;
    private final Clock clock;
    private final MeetingEventPublisher events;
    private final MeetingChangeListener listener;

    /** Only replaced under the lock. */
    private volatile MeetingTable table = new MeetingTable();

    /** Takes the limits, the service's clock, who is told what happens, and who watches. */
    public InMemoryMeetingRepository(
            MeetingLimits limits, Clock clock, MeetingEventPublisher events, MeetingChangeListener watch) {
        this.limits = limits;
        this.clock = clock;
        this.events = events;
        this.listener = watch;
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
        expireIfDue();
        return table.findByToken(tenancy, token);
    }

    @Override
    public Optional<Meeting> find(MeetingKey key) {
        return find(key.meetingId()).filter(meeting -> meeting.key().equals(key));
    }

    @Override
    public Optional<Meeting> find(MeetingId id) {
        expireIfDue();
        return table.find(id);
    }

    @Override
    public List<Meeting> all() {
        expireIfDue();
        return table.all();
    }

    @Override
    public MeetingSnapshot snapshot() {
        beginningsAndEnds.lock();
        try {
            Instant now = clock.instant();
            endDue(now);
            return new MeetingSnapshot(now, table.all());
        } finally {
            beginningsAndEnds.unlock();
        }
    }

    /** Whoever has begun to change a meeting that goes finishes with it: that was before. */
    @Override
    public int replaceAll(Collection<Meeting> others) {
        if (others.size() > limits.meetings()) {
            throw LimitExceededException.tooManyMeetings(others.size(), limits.meetings());
        }
        var next = new MeetingTable();
        beginningsAndEnds.lock();
        try {
            endDue(clock.instant());
            others.forEach(next::put);
            others.forEach(next::putToken);
            int before = table.size();
            table = next;
            return before;
        } finally {
            beginningsAndEnds.unlock();
        }
    }

    @Override
    public Optional<Meeting> commit(MeetingKey key, Function<Meeting, MeetingChange> change) {
        expireIfDue();
        MeetingTable current = table;
        return current.find(key.meetingId())
                .filter(living -> living.key().equals(key))
                .flatMap(living -> current.change(living.id(), before -> {
                    MeetingChange committed = change.apply(before);
                    committed.events().forEach(events::publish);
                    listener.meetingChanged(key, ChangeType.CHANGED);
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
    public int deleteAll(Predicate<Tenancy> whose) {
        beginningsAndEnds.lock();
        try {
            List<Meeting> forgotten = table.all().stream()
                    .filter(meeting -> whose.test(meeting.key().tenancy()))
                    .toList();
            forgotten.forEach(meeting -> table.remove(meeting.id()));
            return forgotten.size();
        } finally {
            beginningsAndEnds.unlock();
        }
    }

    @Override
    public void expireDue() {
        beginningsAndEnds.lock();
        try {
            endDue(clock.instant());
        } finally {
            beginningsAndEnds.unlock();
        }
    }

    private void endDue(Instant now) {
        for (var due = table.nextDue(now); due.isPresent(); due = table.nextDue(now)) {
            expire(due.get());
        }
    }

    /** Costs a look at the next end, as long as it is not due. */
    private void expireIfDue() {
        if (table.nextDue(clock.instant()).isPresent()) {
            expireDue();
        }
    }

    /** Somebody may connect or leave at this moment, which moves the end: then the meeting is not what it was. */
    private void expire(ScheduledEnd due) {
        Optional<Meeting> meeting =
                table.find(due.meeting()).filter(one -> ScheduledEnd.of(one).equals(due));
        if (meeting.isEmpty()) {
            table.removeStale(due);
        } else if (table.remove(meeting.get())) {
            afterwards(meeting.get(), due.at());
        }
    }

    private Meeting store(Meeting candidate) {
        requireRoom(candidate.key().tenancy());
        enterWithPrimary(candidate);
        table.put(candidate);
        listener.meetingChanged(candidate.key(), ChangeType.CREATED);
        candidate.startEvents().forEach(events::publish);
        table.putToken(candidate);
        return candidate;
    }

    private void requireRoom(Tenancy tenancy) {
        int quota = limits.meetingsPerTenancy();
        if (quota > 0 && table.count(tenancy) >= quota) {
            throw LimitExceededException.quota(tenancy, quota);
        }
        if (table.size() >= limits.meetings()) {
            throw LimitExceededException.meetings(limits.meetings());
        }
    }

    private void enterWithPrimary(Meeting candidate) {
        MeetingId primary = candidate.primaryMeetingId();
        if (primary == null) {
            return;
        }
        var key = new MeetingKey(candidate.key().tenancy(), primary);
        if (update(key, meeting -> meeting.withReplica(candidate.id())).isEmpty()) {
            throw BadRequestException.unknownPrimary(primary.value());
        }
    }

    /** Returns all that ended with the meeting, itself first. */
    private List<Meeting> end(MeetingId id, Instant at) {
        return table.remove(id).map(meeting -> afterwards(meeting, at)).orElse(List.of());
    }

    private List<Meeting> afterwards(Meeting removed, Instant at) {
        removed.endEvents(at).forEach(events::publish);
        listener.meetingChanged(removed.key(), ChangeType.ENDED);
        leavePrimary(removed);
        var ended = new ArrayList<Meeting>();
        ended.add(removed);
        removed.replicas().forEach(replica -> ended.addAll(end(replica, at)));
        return List.copyOf(ended);
    }

    private void leavePrimary(Meeting ended) {
        MeetingId primary = ended.primaryMeetingId();
        if (primary != null) {
            table.change(primary, meeting -> {
                listener.meetingChanged(meeting.key(), ChangeType.CHANGED);
                return meeting.withoutReplica(ended.id());
            });
        }
    }
}
