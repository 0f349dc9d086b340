package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.configuration.Capabilities;
import io.github.chimelocal.meeting.configuration.MeetingFeatures;
import io.github.chimelocal.meeting.event.MeetingEvent;
import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.exception.LimitExceededException;
import io.github.chimelocal.meeting.exception.NotFoundException;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.ExternalUserId;
import io.github.chimelocal.meeting.id.MeetingArn;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.MeetingKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that exists now, with all that belongs to it; immutable, replaced whole.
 *
 * @param terms what it was created with
 * @param primaryMeetingId the meeting of which this is a replica; null for any other
 * @param replicas the living replicas of this meeting, in order of creation
 * @param transcription null when none was started or it was stopped
 */
public record Meeting(
        MeetingKey key,
        NewMeeting terms,
        @Nullable MeetingId primaryMeetingId,
        Lifetime lifetime,
        Roster roster,
        Tags tags,
        Set<MeetingId> replicas,
        @Nullable Transcription transcription) {

    /** The most replicas that one meeting can have. */
    public static final int MAX_REPLICAS = 4;

    public Meeting {
        replicas = replicas.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(replicas));
    }

    static Meeting start(MeetingKey key, NewMeeting terms, Lifetime lifetime) {
        return new Meeting(key, terms, null, lifetime, Roster.EMPTY, terms.tags(), Set.of(), null);
    }

    /**
     * Returns a meeting as it was.
     *
     * @throws BadRequestException when the primary meeting in the terms is none
     */
    public static Meeting restore(
            MeetingKey key,
            NewMeeting terms,
            Lifetime lifetime,
            Roster roster,
            Tags tags,
            Set<MeetingId> replicas,
            @Nullable Transcription transcription) {
        PrimaryMeetingId primary = terms.primaryMeetingId();
        MeetingId primaryId = primary == null ? null : primary.resolve();
        return new Meeting(key, terms, primaryId, lifetime, roster, tags, replicas, transcription);
    }

    /** Returns the same meeting, with its beginning and its end so much later. */
    public Meeting shiftedBy(Duration by) {
        return new Meeting(key, terms, primaryMeetingId, lifetime.shiftedBy(by), roster, tags, replicas, transcription);
    }

    /** Returns the same meeting as a replica, which cannot outlive its primary. */
    Meeting asReplicaOf(Meeting primary) {
        Lifetime within = lifetime.within(primary.lifetime);
        return new Meeting(key, terms, primary.id(), within, roster, tags, replicas, transcription);
    }

    /** Returns when it began. */
    public Instant createdAt() {
        return lifetime.createdAt();
    }

    /** Returns the first instant at which it is no more, if nobody connects or leaves until then. */
    public Instant endsAt() {
        return lifetime.endsAt();
    }

    /** Words what is told of its beginning. */
    public List<MeetingEvent> startEvents() {
        return new MeetingEventFactory(this, createdAt()).startEvents();
    }

    /** Words what is told of its end at that instant. */
    public List<MeetingEvent> endEvents(Instant at) {
        return new MeetingEventFactory(this, at).endEvents();
    }

    /** Returns what names this meeting everywhere. */
    public MeetingId id() {
        return key.meetingId();
    }

    /** Returns what names this meeting to the tagging operations. */
    public MeetingArn arn() {
        return MeetingArn.of(key);
    }

    /** Returns the attendees in order of creation. */
    public Collection<Attendee> attendees() {
        return roster.attendees().values();
    }

    /** Returns the attendee that the user is in this meeting, if admitted. */
    public Optional<Attendee> attendeeOf(ExternalUserId user) {
        return roster.find(AttendeeId.of(id(), user));
    }

    /** Finds an attendee. */
    public Optional<Attendee> find(AttendeeId attendee) {
        return roster.find(attendee);
    }

    /** Refuses when there is no such attendee. */
    Attendee attendee(AttendeeId attendee) {
        return find(attendee).orElseThrow(() -> NotFoundException.attendee(attendee));
    }

    boolean isReplica() {
        return primaryMeetingId != null;
    }

    /** Admits one, or refuses. */
    Meeting admit(AttendeeCandidate candidate) {
        if (isFull() && attendeeOf(candidate.externalUserId()).isEmpty()) {
            throw LimitExceededException.attendees(features().capacity());
        }
        return admitUpToCapacity(List.of(candidate));
    }

    /** Admits those who fit; refuses all when one asks for what the meeting forbids. */
    Meeting admitUpToCapacity(List<AttendeeCandidate> candidates) {
        candidates.forEach(candidate -> candidate.attendee().requireAllowedBy(features()));
        return with(roster.admitUpToCapacity(id(), features(), candidates));
    }

    /** Admits those who fit, and tells of all who are there then. */
    MeetingChange admitUpToCapacityWithEvents(List<AttendeeCandidate> candidates, Instant at) {
        Meeting after = admitUpToCapacity(candidates);
        return new MeetingChange(
                after,
                new MeetingEventFactory(after, at)
                        .attendeesAdded(candidates.stream()
                                .map(AttendeeCandidate::externalUserId)
                                .toList()));
    }

    Meeting withoutAttendee(AttendeeId attendee, Instant at) {
        boolean connected = attendee(attendee).presence().connected();
        Meeting without = with(roster.without(attendee));
        return connected ? without.withConnections(at) : without;
    }

    Meeting with(AttendeeId attendee, Presence presence, Instant at) {
        return with(roster.with(presence, attendee)).withConnections(at);
    }

    Meeting withCapabilities(AttendeeId attendee, Capabilities capabilities) {
        attendee(attendee);
        capabilities.requireAllowedBy(features());
        return with(roster.with(capabilities, attendee));
    }

    Meeting withCapabilitiesExcept(Collection<AttendeeId> excluded, Capabilities capabilities) {
        capabilities.requireAllowedBy(features());
        return with(roster.withExcept(capabilities, excluded));
    }

    Meeting withTags(Tags added) {
        return with(tags.with(added, arn()));
    }

    Meeting withoutTags(Collection<String> keys) {
        return with(tags.without(keys));
    }

    Meeting withTranscription(@Nullable Transcription changed) {
        return new Meeting(key, terms, primaryMeetingId, lifetime, roster, tags, replicas, changed);
    }

    /** Notes a replica of this meeting, or refuses when there are enough. */
    public Meeting withReplica(MeetingId replica) {
        requireTakesReplica();
        var more = new LinkedHashSet<>(replicas);
        more.add(replica);
        return with(more);
    }

    /** Forgets a replica that has ended. */
    public Meeting withoutReplica(MeetingId replica) {
        var fewer = new LinkedHashSet<>(replicas);
        fewer.remove(replica);
        return with(fewer);
    }

    void requireTakesReplica() {
        if (isReplica()) {
            throw BadRequestException.replicaAsPrimary(id());
        }
        if (replicas.size() >= MAX_REPLICAS) {
            throw LimitExceededException.replicas(id(), MAX_REPLICAS);
        }
    }

    /** Says why a user of a batch was not admitted: there is no other reason than that the meeting is full. */
    String rejectionReason() {
        return LimitExceededException.attendeeLimit(features().capacity());
    }

    /** Names the meeting, and none of what the model marks as sensitive. */
    @Override
    public String toString() {
        return "Meeting[" + id() + "]";
    }

    private MeetingFeatures features() {
        return terms.effectiveFeatures();
    }

    /** Lives on while somebody is connected, and counts the time since nobody is. */
    private Meeting withConnections(Instant at) {
        Lifetime changed = roster.isOccupied() ? lifetime.occupied() : lifetime.vacantSince(at);
        return new Meeting(key, terms, primaryMeetingId, changed, roster, tags, replicas, transcription);
    }

    private boolean isFull() {
        return roster.attendees().size() >= features().capacity();
    }

    private Meeting with(Roster changed) {
        return new Meeting(key, terms, primaryMeetingId, lifetime, changed, tags, replicas, transcription);
    }

    private Meeting with(Tags changed) {
        return new Meeting(key, terms, primaryMeetingId, lifetime, roster, changed, replicas, transcription);
    }

    private Meeting with(Set<MeetingId> changed) {
        return new Meeting(key, terms, primaryMeetingId, lifetime, roster, tags, changed, transcription);
    }
}
