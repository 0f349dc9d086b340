package io.github.chimelocal.meeting;

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
 * @param endsAt the first instant at which it is no more
 * @param replicas the living replicas of this meeting, in order of creation
 * @param transcription null when none was started or it was stopped
 */
public record Meeting(
        MeetingKey key,
        NewMeeting terms,
        @Nullable MeetingId primaryMeetingId,
        Instant createdAt,
        Instant endsAt,
        Roster roster,
        Tags tags,
        Set<MeetingId> replicas,
        @Nullable Transcription transcription) {

    private static final int MAX_REPLICAS = 4;

    public Meeting {
        replicas = replicas.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(replicas));
    }

    static Meeting start(MeetingKey key, NewMeeting terms, Instant createdAt, Instant endsAt) {
        return new Meeting(key, terms, null, createdAt, endsAt, Roster.EMPTY, terms.tags(), Set.of(), null);
    }

    /** Returns the same meeting as a replica, which cannot outlive its primary. */
    Meeting asReplicaOf(Meeting primary) {
        Instant end = endsAt.isBefore(primary.endsAt) ? endsAt : primary.endsAt;
        return new Meeting(key, terms, primary.id(), createdAt, end, roster, tags, replicas, transcription);
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

    /** Refuses when there is no such attendee. */
    Attendee attendee(AttendeeId attendee) {
        return roster.find(attendee).orElseThrow(() -> NotFound.attendee(attendee));
    }

    boolean isReplica() {
        return primaryMeetingId != null;
    }

    /** Admits one, or refuses. */
    Meeting admit(Invitation invitation) {
        if (isFull() && attendeeOf(invitation.user()).isEmpty()) {
            throw LimitExceeded.attendees(features().capacity());
        }
        return admitWhileRoom(List.of(invitation));
    }

    /** Admits those who fit; refuses all when one asks for what the meeting forbids. */
    Meeting admitWhileRoom(List<Invitation> invitations) {
        invitations.forEach(invitation -> invitation.attendee().requireAllowedBy(features()));
        return with(roster.admitWhileRoom(id(), features(), invitations));
    }

    Meeting dismiss(AttendeeId attendee) {
        attendee(attendee);
        return with(roster.without(attendee));
    }

    Meeting permit(AttendeeId attendee, Capabilities capabilities) {
        attendee(attendee);
        capabilities.requireAllowedBy(features());
        return with(roster.with(capabilities, attendee));
    }

    Meeting permitAllExcept(Collection<AttendeeId> excluded, Capabilities capabilities) {
        capabilities.requireAllowedBy(features());
        return with(roster.withExcept(capabilities, excluded));
    }

    Meeting tag(Tags added) {
        return with(tags.with(added, arn()));
    }

    Meeting untag(Collection<String> keys) {
        return with(tags.without(keys));
    }

    Meeting transcribe(@Nullable Transcription changed) {
        return new Meeting(key, terms, primaryMeetingId, createdAt, endsAt, roster, tags, replicas, changed);
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
            throw BadRequest.replicaAsPrimary(id());
        }
        if (replicas.size() >= MAX_REPLICAS) {
            throw LimitExceeded.replicas(id(), MAX_REPLICAS);
        }
    }

    /** Says why a user of a batch was not admitted: there is no other reason than that the meeting is full. */
    String reasonForLeavingOut() {
        return LimitExceeded.attendeeLimit(features().capacity());
    }

    /** Names the meeting, and none of what the model marks as sensitive. */
    @Override
    public String toString() {
        return "Meeting[" + id() + "]";
    }

    private MeetingFeatures features() {
        return terms.effectiveFeatures();
    }

    private boolean isFull() {
        return roster.attendees().size() >= features().capacity();
    }

    private Meeting with(Roster changed) {
        return new Meeting(key, terms, primaryMeetingId, createdAt, endsAt, changed, tags, replicas, transcription);
    }

    private Meeting with(Tags changed) {
        return new Meeting(key, terms, primaryMeetingId, createdAt, endsAt, roster, changed, replicas, transcription);
    }

    private Meeting with(Set<MeetingId> changed) {
        return new Meeting(key, terms, primaryMeetingId, createdAt, endsAt, roster, tags, changed, transcription);
    }
}
