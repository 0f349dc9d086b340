package io.github.chimelocal.meeting;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Admits, shows, permits and dismisses the attendees of living meetings. */
public class AttendeeService {

    private final MeetingRepository meetings;
    private final Ids ids;

    /** Takes the meetings and the source of secrets. */
    public AttendeeService(MeetingRepository meetings, Ids ids) {
        this.meetings = meetings;
        this.ids = ids;
    }

    /**
     * Admits a user, or returns the attendee that the user already is.
     *
     * @throws Refusal when there is no such meeting, it is full, or it forbids the capabilities
     */
    public Attendee create(MeetingKey key, NewAttendee attendee) {
        Invitation invitation = ids.invite(attendee);
        Meeting meeting = meetings.change(key, before -> before.admit(invitation));
        return meeting.attendee(AttendeeId.of(meeting.id(), attendee.externalUserId()));
    }

    /**
     * Admits those who fit.
     *
     * @throws Refusal when there is no such meeting, or it forbids the capabilities of one; nobody is admitted then
     */
    public Admittance createBatch(MeetingKey key, List<NewAttendee> attendees) {
        List<Invitation> invitations = ids.invite(attendees);
        return Admittance.to(meetings.change(key, meeting -> meeting.admitWhileRoom(invitations)), attendees);
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
        meetings.change(key, meeting -> meeting.dismiss(attendee));
    }

    /**
     * Gives one attendee other capabilities.
     *
     * @throws Refusal when there is no such meeting or attendee, or the capabilities are forbidden
     */
    public Attendee updateCapabilities(MeetingKey key, AttendeeId attendee, Capabilities capabilities) {
        return meetings.change(key, meeting -> meeting.permit(attendee, capabilities))
                .attendee(attendee);
    }

    /**
     * Gives all attendees other capabilities, except those named; names that are not there are passed over.
     *
     * @throws Refusal when there is no such meeting, or the capabilities are forbidden
     */
    public void updateCapabilitiesExcept(MeetingKey key, Collection<AttendeeId> excluded, Capabilities capabilities) {
        meetings.change(key, meeting -> meeting.permitAllExcept(excluded, capabilities));
    }
}
