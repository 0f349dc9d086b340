package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.configuration.Capabilities;
import io.github.chimelocal.meeting.configuration.MeetingFeatures;
import io.github.chimelocal.meeting.id.ExternalUserId;
import org.jspecify.annotations.Nullable;

/**
 * A user whom the caller wants in a meeting.
 *
 * @param capabilities null for the defaults of the meeting
 */
public record NewAttendee(
        ExternalUserId externalUserId, @Nullable Capabilities capabilities) {

    void requireAllowedBy(MeetingFeatures features) {
        if (capabilities != null) {
            capabilities.requireAllowedBy(features);
        }
    }

    Capabilities capabilitiesIn(MeetingFeatures features) {
        return capabilities != null ? capabilities : Capabilities.defaultsFor(features);
    }
}
