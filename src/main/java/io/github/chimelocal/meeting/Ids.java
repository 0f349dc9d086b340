package io.github.chimelocal.meeting;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Makes everything that is random in a meeting. */
public class Ids {

    private final Function<Tenancy, UUID> random;

    /** Takes the source of randomness of each tenancy. */
    public Ids(Function<Tenancy, UUID> random) {
        this.random = random;
    }

    MeetingKey newMeeting(Tenancy tenancy) {
        return new MeetingKey(tenancy, MeetingId.in(tenancy.region(), random.apply(tenancy)));
    }

    Invitation invite(Tenancy tenancy, NewAttendee attendee) {
        return new Invitation(attendee, random.apply(tenancy));
    }

    List<Invitation> invite(Tenancy tenancy, List<NewAttendee> attendees) {
        return attendees.stream().map(attendee -> invite(tenancy, attendee)).toList();
    }
}
