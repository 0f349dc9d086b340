package io.github.chimelocal.api.model;

import io.github.chimelocal.api.constraint.ExternalUserId;
import io.github.chimelocal.api.constraint.GuidString;
import io.github.chimelocal.json.InvalidMemberException;
import io.github.chimelocal.meeting.Attendee;
import io.github.chimelocal.meeting.Presence;
import io.github.chimelocal.meeting.id.AttendeeId;
import io.github.chimelocal.meeting.id.JoinToken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/** The model's Attendee. */
public record AttendeeShape(
        @NotNull @ExternalUserId String externalUserId,
        @NotNull @GuidString String attendeeId,
        @NotNull String joinToken,
        @NotNull @Valid CapabilitiesShape capabilities) {

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

    /**
     * Converts what validation has admitted: the first attendee of a meeting, not connected.
     *
     * @throws InvalidMemberException when the join token is not the attendee's
     */
    public Attendee toAttendee() {
        var id = new AttendeeId(attendeeId);
        UUID secret = new JoinToken(joinToken)
                .secretOf(id)
                .orElseThrow(() -> InvalidMemberException.with("JoinToken", "a join token of this AttendeeId"));
        return new Attendee(
                id,
                new io.github.chimelocal.meeting.id.ExternalUserId(externalUserId),
                secret,
                capabilities.toCapabilities(),
                0,
                Presence.AWAY);
    }

    /** Hides the join token. */
    @Override
    public String toString() {
        return "AttendeeShape[" + attendeeId + "]";
    }
}
