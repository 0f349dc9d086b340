package io.github.chimelocal.api.model;

import io.github.chimelocal.api.error.ErrorShape;
import io.github.chimelocal.meeting.AdmissionResult;
import java.util.List;

/** The model's CreateAttendeeError: a user of a batch for whom there was no room. */
public record CreateAttendeeErrorShape(String externalUserId, String errorCode, String errorMessage) {

    /** Shows those who were left out, in the order of the request. */
    public static List<CreateAttendeeErrorShape> of(AdmissionResult result) {
        return result.rejected().stream()
                .map(user -> new CreateAttendeeErrorShape(
                        user.value(), ErrorShape.LIMIT_EXCEEDED.code(), result.rejectionReason()))
                .toList();
    }
}
