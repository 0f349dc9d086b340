package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.exception.NotFoundException;
import io.github.chimelocal.meeting.id.ClientRequestToken;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The meetings that exist now. A meeting that has ended is gone.
 *
 * <p>What happens to a meeting is published in the order in which it happened.
 */
public interface MeetingRepository {

    /**
     * Stores the candidate unless its client request token belongs to a living meeting of its tenancy; returns the owner
     * of the token. A replica is entered with its primary in the same step.
     *
     * @throws MeetingException when the primary is gone or has enough replicas, or the store is full; nothing is stored then
     */
    Meeting createIfAbsent(Meeting candidate);

    /** Finds the living meeting that the token started. */
    Optional<Meeting> findByToken(Tenancy tenancy, ClientRequestToken token);

    /** Finds a living meeting. */
    Optional<Meeting> find(MeetingKey key);

    /** Finds a living meeting of whatever tenancy. */
    Optional<Meeting> find(MeetingId id);

    /** Returns the living meetings of all tenancies, in no order. */
    List<Meeting> all();

    /** Returns the living meetings of all tenancies as they are at one moment: no beginning or end is half done. */
    MeetingSnapshot snapshot();

    /**
     * Replaces all living meetings by these in one step, so that nobody ever sees some of each. Nothing is told of it,
     * neither of those that go nor of those that come.
     *
     * @param others agree with each other: their ids and tokens differ, and replicas come with their primaries
     * @return how many were there before
     * @throws LimitExceededException when the store does not hold so many; nothing is replaced then
     */
    int replaceAll(Collection<Meeting> others);

    /**
     * Applies the change atomically, publishes its events and returns its result; empty when there is no such meeting.
     * The change may run more than once: no side effects in it. A refusal that it throws leaves the meeting as it was.
     */
    Optional<Meeting> commit(MeetingKey key, Function<Meeting, MeetingChange> change);

    /**
     * Ends the meetings whose end has come, in the order of their ends, each at its own instant. When it returns, all is
     * published, whoever did it.
     */
    void expireDue();

    /** Ends a meeting and its replicas and returns them, the meeting first; empty when there is no such meeting. */
    List<Meeting> delete(MeetingKey key);

    /**
     * Forgets the meetings of these tenancies as if they had never been: nothing is told of it.
     *
     * @return how many they were
     */
    int deleteAll(Predicate<Tenancy> whose);

    /** Finds a living meeting, or refuses. */
    default Meeting require(MeetingKey key) {
        return find(key).orElseThrow(() -> NotFoundException.meeting(key.meetingId()));
    }

    /** Commits a change of which nothing is told. */
    default Optional<Meeting> update(MeetingKey key, UnaryOperator<Meeting> change) {
        return commit(key, meeting -> MeetingChange.withoutEvents(change.apply(meeting)));
    }

    /** Commits a change to a living meeting, or refuses. */
    default Meeting requireCommit(MeetingKey key, Function<Meeting, MeetingChange> change) {
        return commit(key, change).orElseThrow(() -> NotFoundException.meeting(key.meetingId()));
    }

    /** Changes a living meeting, or refuses. */
    default Meeting change(MeetingKey key, UnaryOperator<Meeting> change) {
        return update(key, change).orElseThrow(() -> NotFoundException.meeting(key.meetingId()));
    }
}
