package io.github.chimelocal.api.model;

import io.github.chimelocal.api.constraint.ExternalUserId;
import io.github.chimelocal.meeting.NewAttendee;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model's CreateAttendeeRequestItem, one user of a batch. */
public record CreateAttendeeRequestItem(
        @NotNull @ExternalUserId String externalUserId,
        @Nullable @Valid CapabilitiesShape capabilities) {

    /** Converts what validation has admitted. */
    public NewAttendee toNewAttendee() {
        return new NewAttendee(
                new io.github.chimelocal.meeting.id.ExternalUserId(externalUserId),
                capabilities == null ? null : capabilities.toCapabilities());
    }

    /** Converts a batch, in its order. */
    public static List<NewAttendee> toNewAttendees(List<CreateAttendeeRequestItem> items) {
        return items.stream().map(CreateAttendeeRequestItem::toNewAttendee).toList();
    }
}
