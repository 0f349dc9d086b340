package io.github.chimelocal.api.shape;

import io.github.chimelocal.meeting.Attendee;
import java.util.List;

/** The model's Attendee. */
public record AttendeeShape(
        String externalUserId, String attendeeId, String joinToken, CapabilitiesShape capabilities) {

    /** Shows an attendee. */
    public static AttendeeShape of(Attendee attendee) {
        return new AttendeeShape(
                attendee.externalUserId().value(),
                attendee.id().value(),
                attendee.joinToken().value(),
                CapabilitiesShape.of(attendee.capabilities()));
    }

    /** Shows attendees, in their order. */
    public static List<AttendeeShape> of(List<Attendee> attendees) {
        return attendees.stream().map(AttendeeShape::of).toList();
    }

    /** Hides the join token. */
    @Override
    public String toString() {
        return "AttendeeShape[" + attendeeId + "]";
    }
}
