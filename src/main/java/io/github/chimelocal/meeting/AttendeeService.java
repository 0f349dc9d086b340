package io.github.chimelocal.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Admits, shows, permits and dismisses the attendees of living meetings. */
public class AttendeeService {

    private final MeetingRepository meetings;
    private final Ids ids;
    private final Clock clock;

    /** Takes the meetings, the source of secrets and the service's clock. */
    public AttendeeService(MeetingRepository meetings, Ids ids, Clock clock) {
        this.meetings = meetings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Admits a user, or returns the attendee that the user already is.
     *
     * @throws Refusal when there is no such meeting, it is full, or it forbids the capabilities
     */
    public Attendee create(MeetingKey key, NewAttendee attendee) {
        Invitation invitation = new Invitation(attendee, ids.newSecret(key.tenancy()));
        Meeting meeting = meetings.requireCommit(key, before -> {
            Meeting after = before.admit(invitation);
            return new Change(after, herald(after).added(List.of(invitation.user())));
        });
        return meeting.attendee(AttendeeId.of(meeting.id(), attendee.externalUserId()));
    }

    /**
     * Admits those who fit.
     *
     * @throws Refusal when there is no such meeting, or it forbids the capabilities of one; nobody is admitted then
     */
    public Admittance createBatch(MeetingKey key, List<NewAttendee> attendees) {
        List<Invitation> invitations = Invitation.of(attendees, key.tenancy(), ids);
        return Admittance.to(
                meetings.requireCommit(key, before -> before.admitAndTell(invitations, clock.instant())), attendees);
    }

    /**
     * Finds an attendee.
     *
     * @throws NotFound when there is no such meeting or attendee
     */
    public Attendee get(MeetingKey key, AttendeeId attendee) {
        return meetings.require(key).attendee(attendee);
    }

    /**
     * Lists attendees in order of creation.
     *
     * @param from where an earlier page ended; null for the first page
     * @param most how many at most
     * @throws Refusal when there is no such meeting, or the token was not made for it
     */
    public AttendeePage list(MeetingKey key, @Nullable NextToken from, int most) {
        Meeting meeting = meetings.require(key);
        return AttendeePage.of(meeting, from == null ? 0 : from.ordinalIn(meeting.id()), most);
    }

    /**
     * Dismisses an attendee.
     *
     * @throws NotFound when there is no such meeting or attendee
     */
    public void delete(MeetingKey key, AttendeeId attendee) {
        meetings.requireCommit(key, before -> {
            Instant now = clock.instant();
            return new Change(
                    before.dismiss(attendee, now), new Herald(before, now).deleted(before.attendee(attendee)));
        });
    }

    /**
     * Gives one attendee other capabilities.
     *
     * @throws Refusal when there is no such meeting or attendee, or the capabilities are forbidden
     */
    public Attendee updateCapabilities(MeetingKey key, AttendeeId attendee, Capabilities capabilities) {
        return meetings.requireCommit(key, before -> {
                    Meeting after = before.permit(attendee, capabilities);
                    return new Change(after, herald(after).permitted(before));
                })
                .attendee(attendee);
    }

    /**
     * Gives all attendees other capabilities, except those named; names that are not there are passed over.
     *
     * @throws Refusal when there is no such meeting, or the capabilities are forbidden
     */
    public void updateCapabilitiesExcept(MeetingKey key, Collection<AttendeeId> excluded, Capabilities capabilities) {
        meetings.requireCommit(key, before -> {
            Meeting after = before.permitAllExcept(excluded, capabilities);
            return new Change(after, herald(after).permitted(before));
        });
    }

    /**
     * Takes note of what an attendee does; what is so already is neither changed nor told.
     *
     * @throws Refusal when there is no such meeting or attendee, or only one who has joined can do it
     */
    public void notePresence(MeetingKey key, AttendeeId attendee, PresenceChange change) {
        meetings.requireCommit(key, before -> {
            Attendee one = before.attendee(attendee);
            Presence presence = change.applyTo(one);
            if (presence.equals(one.presence())) {
                return Change.untold(before);
            }
            Instant now = clock.instant();
            var herald = new Herald(before, now);
            return new Change(
                    before.with(attendee, presence, now),
                    change.told().stream()
                            .map(kind -> herald.ofAttendee(kind, one))
                            .toList());
        });
    }

    private Herald herald(Meeting after) {
        return new Herald(after, clock.instant());
    }
}
