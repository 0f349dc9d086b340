package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.exception.ConflictException;
import io.github.chimelocal.meeting.exception.NotFoundException;
import io.github.chimelocal.meeting.id.ClientRequestToken;
import io.github.chimelocal.meeting.id.IdFactory;
import io.github.chimelocal.meeting.id.MeetingKey;
import io.github.chimelocal.meeting.id.Tenancy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Begins, finds and ends meetings. */
public class MeetingService {

    private final MeetingRepository meetings;
    private final IdFactory ids;
    private final Clock clock;
    private final MeetingPolicy rules;
    private final Set<TokenInUse> tokensInUse = ConcurrentHashMap.newKeySet();

    private record TokenInUse(Tenancy tenancy, ClientRequestToken token) {}

    /** Takes the service's clock, by which meetings begin and end. */
    public MeetingService(MeetingRepository meetings, IdFactory ids, Clock clock, MeetingPolicy rules) {
        this.meetings = meetings;
        this.ids = ids;
        this.clock = clock;
        this.rules = rules;
    }

    /**
     * Starts a meeting with the attendees who fit, or admits them to the one that the token already started: a repeated
     * token comes before every other rule.
     *
     * @throws MeetingException when the terms contradict each other, the Region, the primary meeting or the limits
     */
    public AdmissionResult create(Tenancy tenancy, NewMeeting terms, List<NewAttendee> attendees) {
        if (!rules.conflictWhenConcurrent()) {
            return createOrJoin(tenancy, terms, attendees);
        }
        var token = new TokenInUse(tenancy, terms.clientRequestToken());
        if (!tokensInUse.add(token)) {
            throw ConflictException.sameTokenAtOnce();
        }
        try {
            return createOrJoin(tenancy, terms, attendees);
        } finally {
            tokensInUse.remove(token);
        }
    }

    private AdmissionResult createOrJoin(Tenancy tenancy, NewMeeting terms, List<NewAttendee> attendees) {
        Optional<Meeting> existing = meetings.findByToken(tenancy, terms.clientRequestToken());
        if (existing.isPresent()) {
            return joinExisting(existing.get(), terms, attendees);
        }
        Meeting candidate = begin(tenancy, terms, attendees);
        Meeting owner = meetings.createIfAbsent(candidate);
        if (owner.id().equals(candidate.id())) {
            return AdmissionResult.to(owner, attendees);
        }
        return joinExisting(owner, terms, attendees);
    }

    /**
     * Finds a living meeting.
     *
     * @throws NotFoundException when there is none, or not any more
     */
    public Meeting get(MeetingKey key) {
        return meetings.require(key);
    }

    /**
     * Ends a meeting and, with it, its replicas.
     *
     * @throws NotFoundException when there is none, or not any more
     */
    public void delete(MeetingKey key) {
        if (meetings.delete(key).isEmpty()) {
            throw NotFoundException.meeting(key.meetingId());
        }
    }

    /** Judges in a fixed order: Regions, features, capabilities, primary; the limits come with the store. */
    private Meeting begin(Tenancy tenancy, NewMeeting terms, List<NewAttendee> attendees) {
        terms.requirePossibleIn(tenancy.region());
        var lifetime = Lifetime.start(clock.instant(), rules.maxDuration(), rules.idleTimeout());
        Meeting meeting = Meeting.start(freshKey(tenancy), terms, lifetime)
                .admitUpToCapacity(AttendeeCandidate.of(attendees, tenancy, ids));
        PrimaryMeetingId primary = terms.primaryMeetingId();
        return primary == null ? meeting : meeting.asReplicaOf(requirePrimary(tenancy, primary));
    }

    /** A seeded id can belong to a meeting that came from elsewhere. */
    private MeetingKey freshKey(Tenancy tenancy) {
        MeetingKey key = ids.newMeetingKey(tenancy);
        while (meetings.find(key.meetingId()).isPresent()) {
            key = ids.newMeetingKey(tenancy);
        }
        return key;
    }

    private Meeting requirePrimary(Tenancy tenancy, PrimaryMeetingId id) {
        Meeting primary = meetings.find(new MeetingKey(tenancy, id.resolve()))
                .orElseThrow(() -> BadRequestException.unknownPrimary(id.value()));
        primary.requireTakesReplica();
        return primary;
    }

    private AdmissionResult joinExisting(Meeting existing, NewMeeting terms, List<NewAttendee> attendees) {
        if (rules.conflictOnMismatch() && !existing.terms().equals(terms)) {
            throw ConflictException.tokenWithOtherParameters();
        }
        List<AttendeeCandidate> candidates =
                AttendeeCandidate.of(attendees, existing.key().tenancy(), ids);
        return meetings.commit(
                        existing.key(), before -> before.admitUpToCapacityWithEvents(candidates, clock.instant()))
                .map(meeting -> AdmissionResult.to(meeting, attendees))
                .orElseGet(() -> createOrJoin(existing.key().tenancy(), terms, attendees));
    }
}
