package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.id.MeetingId;

/**
 * The meeting that a replica is to copy, as the caller named it; the model does not even ask for a GUID.
 *
 * @param value two to 64 characters
 */
public record PrimaryMeetingId(String value) {

    /** Finds the primary's id, or refuses as for a meeting that does not exist. */
    MeetingId resolve() {
        return MeetingId.parse(value).orElseThrow(() -> BadRequestException.unknownPrimary(value));
    }
}
