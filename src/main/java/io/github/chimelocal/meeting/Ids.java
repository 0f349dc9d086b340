package io.github.chimelocal.meeting;

import java.util.List;

/** Makes everything that is random in a meeting. */
public class Ids {

    private final IdSource source;

    /** Takes where they come from. */
    public Ids(IdSource source) {
        this.source = source;
    }

    MeetingKey newMeeting(Tenancy tenancy) {
        return new MeetingKey(tenancy, MeetingId.in(tenancy.region(), source.draw(tenancy)));
    }

    Invitation invite(Tenancy tenancy, NewAttendee attendee) {
        return new Invitation(attendee, source.draw(tenancy));
    }

    List<Invitation> invite(Tenancy tenancy, List<NewAttendee> attendees) {
        return attendees.stream().map(attendee -> invite(tenancy, attendee)).toList();
    }
}
