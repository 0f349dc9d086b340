package io.github.chimelocal.meeting.configuration;

import static io.github.chimelocal.meeting.configuration.MediaCapability.NONE;
import static io.github.chimelocal.meeting.configuration.MediaCapability.RECEIVE;
import static io.github.chimelocal.meeting.configuration.MediaCapability.SEND_RECEIVE;

import io.github.chimelocal.meeting.exception.BadRequestException;

/**
 * What an attendee may send and receive.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_meeting-chime_AttendeeCapabilities.html">
 *     AttendeeCapabilities</a>
 */
public record Capabilities(MediaCapability audio, MediaCapability video, MediaCapability content) {

    /** What an attendee has when the caller names nothing, as far as the meeting's features go. */
    public static Capabilities defaultsFor(MeetingFeatures features) {
        MediaCapability content = features.forbidContent() ? NONE : SEND_RECEIVE;
        if (!features.forbidVideo()) {
            return new Capabilities(SEND_RECEIVE, SEND_RECEIVE, content);
        }
        return new Capabilities(SEND_RECEIVE, features.forbidContent() ? NONE : RECEIVE, content);
    }

    /** Refuses what nobody can have in a meeting with these features: the defaults are more than a caller may name. */
    public void requirePossibleWith(MeetingFeatures features) {
        if (!equals(defaultsFor(features))) {
            requireAllowedBy(features);
        }
    }

    /** Refuses what the caller may not name in a meeting with these features. */
    public void requireAllowedBy(MeetingFeatures features) {
        if (content.receives() && !video.receives()) {
            throw BadRequestException.contentWithoutVideo();
        }
        if (features.forbidVideo() && video != NONE) {
            throw BadRequestException.videoForbidden();
        }
        if (features.forbidContent() && content != NONE) {
            throw BadRequestException.contentForbidden();
        }
    }
}
