package io.github.chimelocal.meeting.id;

import java.util.UUID;

/** Makes everything that is random in a meeting. */
public class IdFactory {

    private final IdGenerator generator;

    /** Takes where they come from. */
    public IdFactory(IdGenerator source) {
        this.generator = source;
    }

    /** Returns the key of a new meeting. */
    public MeetingKey newMeetingKey(Tenancy tenancy) {
        return new MeetingKey(tenancy, MeetingId.in(tenancy.region(), generator.generate(tenancy)));
    }

    /** Returns the secret half of a new attendee's join token. */
    public UUID newSecret(Tenancy tenancy) {
        return generator.generate(tenancy);
    }
}
