package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.id.ClientRequestToken;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;

/** A store in which, right after a look at it, something happens of which the one who looked does not know. */
final class InterruptedRepository implements MeetingRepository {

    private final MeetingRepository store;
    private final AtomicReference<Runnable> afterToken = new AtomicReference<>(InterruptedRepository::nothing);
    private final AtomicReference<Runnable> afterFind = new AtomicReference<>(InterruptedRepository::nothing);

    InterruptedRepository(MeetingRepository store) {
        this.store = store;
    }

    /** Lets it happen, once, when a token was looked up. */
    void afterLookingForAToken(Runnable event) {
        afterToken.set(event);
    }

    /** Lets it happen, once, when a meeting was looked up. */
    void afterLookingForAMeeting(Runnable event) {
        afterFind.set(event);
    }

    @Override
    public Optional<Meeting> findByToken(Tenancy tenancy, ClientRequestToken token) {
        Optional<Meeting> found = store.findByToken(tenancy, token);
        afterToken.getAndSet(InterruptedRepository::nothing).run();
        return found;
    }

    @Override
    public Optional<Meeting> find(MeetingKey key) {
        Optional<Meeting> found = store.find(key);
        afterFind.getAndSet(InterruptedRepository::nothing).run();
        return found;
    }

    @Override
    public Meeting createIfAbsent(Meeting candidate) {
        return store.createIfAbsent(candidate);
    }

    @Override
    public Optional<Meeting> find(MeetingId id) {
        return store.find(id);
    }

    @Override
    public List<Meeting> all() {
        return store.all();
    }

    @Override
    public MeetingSnapshot snapshot() {
        return store.snapshot();
    }

    @Override
    public int replaceAll(Collection<Meeting> others) {
        return store.replaceAll(others);
    }

    @Override
    public Optional<Meeting> commit(MeetingKey key, Function<Meeting, MeetingChange> change) {
        return store.commit(key, change);
    }

    @Override
    public int deleteAll(Predicate<Tenancy> whose) {
        return store.deleteAll(whose);
    }

    @Override
    public void expireDue() {
        store.expireDue();
    }

    @Override
    public List<Meeting> delete(MeetingKey key) {
        return store.delete(key);
    }

    private static void nothing() {}
}
