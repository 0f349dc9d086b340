package io.github.chimelocal.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.chimelocal.meeting.BadRequest;
import io.github.chimelocal.meeting.ClientRequestToken;
import io.github.chimelocal.meeting.LimitExceeded;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingId;
import io.github.chimelocal.meeting.MeetingKey;
import io.github.chimelocal.meeting.MeetingRepository;
import io.github.chimelocal.meeting.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Keeps meetings in memory; each disappears at the instant at which it ends.
 *
 * <p>Beginnings and deletions take one lock, so that token, primary and size are judged and changed in one step. Changes
 * of a living meeting take only that meeting's own entry; reads take nothing. Order: the lock, then an entry; no two
 * entries at a time.
 */
public final class CaffeineMeetingRepository implements MeetingRepository {

    private final ReentrantLock beginningsAndEnds = new ReentrantLock();
    private final long maxMeetings;
    private final Cache<MeetingKey, Meeting> meetings;
    private final Cache<TokenKey, Owner> owners;

    private record TokenKey(Tenancy tenancy, ClientRequestToken token) {

        static TokenKey of(Meeting meeting) {
            return new TokenKey(meeting.key().tenancy(), meeting.terms().clientRequestToken());
        }
    }

    private record Owner(MeetingKey meeting, Instant endsAt) {}

    /**
     * Takes the bound and the service's clock.
     *
     * @param maxMeetings how many living meetings there can be, of all tenancies together
     */
    public CaffeineMeetingRepository(long maxMeetings, Clock clock) {
        this.maxMeetings = maxMeetings;
        this.meetings = expiring(clock, Meeting::endsAt);
        this.owners = expiring(clock, Owner::endsAt);
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
        return Optional.ofNullable(owners.getIfPresent(new TokenKey(tenancy, token)))
                .flatMap(owner -> find(owner.meeting()));
    }

    @Override
    public Optional<Meeting> find(MeetingKey key) {
        return Optional.ofNullable(meetings.getIfPresent(key));
    }

    @Override
    public Optional<Meeting> update(MeetingKey key, UnaryOperator<Meeting> change) {
        return Optional.ofNullable(meetings.asMap().computeIfPresent(key, (same, meeting) -> change.apply(meeting)));
    }

    @Override
    public List<Meeting> delete(MeetingKey key) {
        beginningsAndEnds.lock();
        try {
            var ended = new ArrayList<Meeting>();
            remove(key).ifPresent(meeting -> {
                ended.add(meeting);
                leavePrimary(meeting);
                for (MeetingId replica : meeting.replicas()) {
                    remove(new MeetingKey(key.tenancy(), replica)).ifPresent(ended::add);
                }
            });
            return List.copyOf(ended);
        } finally {
            beginningsAndEnds.unlock();
        }
    }

    private Meeting store(Meeting candidate) {
        requireRoom();
        enterWithPrimary(candidate);
        meetings.put(candidate.key(), candidate);
        owners.put(TokenKey.of(candidate), new Owner(candidate.key(), candidate.endsAt()));
        return candidate;
    }

    /** Counts one by one only when it may be full: Caffeine's own number includes meetings that have just ended. */
    private void requireRoom() {
        if (meetings.estimatedSize() < maxMeetings) {
            return;
        }
        meetings.cleanUp();
        if (meetings.estimatedSize() >= maxMeetings && isFull()) {
            throw LimitExceeded.meetings(maxMeetings);
        }
    }

    private boolean isFull() {
        long living = 0;
        Iterator<MeetingKey> keys = meetings.asMap().keySet().iterator();
        while (living < maxMeetings && keys.hasNext()) {
            keys.next();
            living++;
        }
        return living >= maxMeetings;
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

    private void leavePrimary(Meeting ended) {
        MeetingId primary = ended.primaryMeetingId();
        if (primary != null) {
            update(new MeetingKey(ended.key().tenancy(), primary), meeting -> meeting.withoutReplica(ended.id()));
        }
    }

    private Optional<Meeting> remove(MeetingKey key) {
        Optional<Meeting> removed = Optional.ofNullable(meetings.asMap().remove(key));
        removed.ifPresent(meeting -> owners.invalidate(TokenKey.of(meeting)));
        return removed;
    }

    private static <K, V> Cache<K, V> expiring(Clock clock, Function<V, Instant> end) {
        return Caffeine.newBuilder()
                .ticker(() -> nanos(clock.instant()))
                .executor(Runnable::run)
                .expireAfter(new AtItsEnd<K, V>(end))
                .build();
    }

    private static long nanos(Instant instant) {
        return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    }

    /** Counts from the cache's own reading of the time, so that an entry ends neither early nor late. */
    private record AtItsEnd<K, V>(Function<V, Instant> end) implements Expiry<K, V> {

        @Override
        public long expireAfterCreate(K key, V value, long currentTime) {
            return nanos(end.apply(value)) - currentTime;
        }

        @Override
        public long expireAfterUpdate(K key, V value, long currentTime, long currentDuration) {
            return nanos(end.apply(value)) - currentTime;
        }

        @Override
        public long expireAfterRead(K key, V value, long currentTime, long currentDuration) {
            return currentDuration;
        }
    }
}
