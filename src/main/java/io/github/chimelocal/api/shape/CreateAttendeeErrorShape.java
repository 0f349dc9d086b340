package io.github.chimelocal.api.shape;

import io.github.chimelocal.api.error.ErrorShape;
import io.github.chimelocal.meeting.Admittance;
import java.util.List;

/** The model's CreateAttendeeError: a user of a batch for whom there was no room. */
public record CreateAttendeeErrorShape(String externalUserId, String errorCode, String errorMessage) {

    /** Shows those who were left out, in the order of the request. */
    public static List<CreateAttendeeErrorShape> of(Admittance admittance) {
        return admittance.leftOut().stream()
                .map(user -> new CreateAttendeeErrorShape(
                        user.value(), ErrorShape.LIMIT_EXCEEDED.code(), admittance.reason()))
                .toList();
    }
}
