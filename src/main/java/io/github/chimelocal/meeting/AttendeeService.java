package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.configuration.Capabilities;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.IdFactory;
import io.github.chimelocal.meeting.id.MeetingKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Admits, shows, permits and dismisses the attendees of living meetings. */
public class AttendeeService {

    private final MeetingRepository meetings;
    private final IdFactory ids;
    private final Clock clock;

    /** Takes the meetings, the source of secrets and the service's clock. */
    public AttendeeService(MeetingRepository meetings, IdFactory ids, Clock clock) {
        this.meetings = meetings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Admits a user, or returns the attendee that the user already is.
     *
     * @throws MeetingException when there is no such meeting, it is full, or it forbids the capabilities
     */
    public Attendee create(MeetingKey key, NewAttendee attendee) {
        AttendeeCandidate candidate = new AttendeeCandidate(attendee, ids.newSecret(key.tenancy()));
        Meeting meeting = meetings.requireCommit(key, before -> {
            Meeting after = before.admit(candidate);
            return new MeetingChange(after, eventFactory(after).attendeesAdded(List.of(candidate.externalUserId())));
        });
        return meeting.attendee(AttendeeId.of(meeting.id(), attendee.externalUserId()));
    }

    /**
     * Admits those who fit.
     *
     * @throws MeetingException when there is no such meeting, or it forbids the capabilities of one; nobody is admitted then
     */
    public AdmissionResult createBatch(MeetingKey key, List<NewAttendee> attendees) {
        List<AttendeeCandidate> candidates = AttendeeCandidate.of(attendees, key.tenancy(), ids);
        return AdmissionResult.to(
                meetings.requireCommit(key, before -> before.admitUpToCapacityWithEvents(candidates, clock.instant())),
                attendees);
    }

    /**
     * Finds an attendee.
     *
     * @throws NotFoundException when there is no such meeting or attendee
     */
    public Attendee get(MeetingKey key, AttendeeId attendee) {
        return meetings.require(key).attendee(attendee);
    }

    /**
     * Lists attendees in order of creation.
     *
     * @param from where an earlier page ended; null for the first page
     * @param most how many at most
     * @throws MeetingException when there is no such meeting, or the token was not made for it
     */
    public AttendeePage list(MeetingKey key, @Nullable NextToken from, int most) {
        Meeting meeting = meetings.require(key);
        return AttendeePage.of(meeting, from == null ? 0 : from.ordinalIn(meeting.id()), most);
    }

    /**
     * Dismisses an attendee.
     *
     * @throws NotFoundException when there is no such meeting or attendee
     */
    public void delete(MeetingKey key, AttendeeId attendee) {
        meetings.requireCommit(key, before -> {
            Instant now = clock.instant();
            return new MeetingChange(
                    before.withoutAttendee(attendee, now),
                    new MeetingEventFactory(before, now).attendeeDeleted(before.attendee(attendee)));
        });
    }

    /**
     * Gives one attendee other capabilities.
     *
     * @throws MeetingException when there is no such meeting or attendee, or the capabilities are forbidden
     */
    public Attendee updateCapabilities(MeetingKey key, AttendeeId attendee, Capabilities capabilities) {
        return meetings.requireCommit(key, before -> {
                    Meeting after = before.withCapabilities(attendee, capabilities);
                    return new MeetingChange(after, eventFactory(after).capabilitiesUpdated(before));
                })
                .attendee(attendee);
    }

    /**
     * Gives all attendees other capabilities, except those named; names that are not there are passed over.
     *
     * @throws MeetingException when there is no such meeting, or the capabilities are forbidden
     */
    public void updateCapabilitiesExcept(MeetingKey key, Collection<AttendeeId> excluded, Capabilities capabilities) {
        meetings.requireCommit(key, before -> {
            Meeting after = before.withCapabilitiesExcept(excluded, capabilities);
            return new MeetingChange(after, eventFactory(after).capabilitiesUpdated(before));
        });
    }

    /**
     * Takes note of what an attendee does; what is so already is neither changed nor told.
     *
     * @throws MeetingException when there is no such meeting or attendee, or only one who has joined can do it
     */
    public void changePresence(MeetingKey key, AttendeeId attendee, PresenceChange change) {
        meetings.requireCommit(key, before -> {
            Attendee one = before.attendee(attendee);
            Presence presence = change.applyTo(one);
            if (presence.equals(one.presence())) {
                return MeetingChange.withoutEvents(before);
            }
            Instant now = clock.instant();
            var eventFactory = new MeetingEventFactory(before, now);
            return new MeetingChange(
                    before.with(attendee, presence, now),
                    change.eventTypes().stream()
                            .map(kind -> eventFactory.ofAttendee(kind, one))
                            .toList());
        });
    }

    private MeetingEventFactory eventFactory(Meeting after) {
        return new MeetingEventFactory(after, clock.instant());
    }
}
