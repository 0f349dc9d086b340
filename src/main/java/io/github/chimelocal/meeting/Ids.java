package io.github.chimelocal.meeting;

import java.util.UUID;

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

    /** Returns the secret half of a new attendee's join token. */
    UUID newSecret(Tenancy tenancy) {
        return source.draw(tenancy);
    }
}
