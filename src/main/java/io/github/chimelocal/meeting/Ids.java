package io.github.chimelocal.meeting;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes everything that is random in a meeting. */
public class Ids {

    private final Supplier<UUID> random;

    /** Takes the source of randomness. */
    public Ids(Supplier<UUID> random) {
        this.random = random;
    }

    MeetingKey newMeeting(Tenancy tenancy) {
        return new MeetingKey(tenancy, MeetingId.in(tenancy.region(), random.get()));
    }

    Invitation invite(NewAttendee attendee) {
        return new Invitation(attendee, random.get());
    }

    List<Invitation> invite(List<NewAttendee> attendees) {
        return attendees.stream().map(this::invite).toList();
    }
}
