package io.github.chimelocal.meeting;

import static io.github.chimelocal.meeting.MediaCapability.NONE;
import static io.github.chimelocal.meeting.MediaCapability.RECEIVE;
import static io.github.chimelocal.meeting.MediaCapability.SEND_RECEIVE;

/**
 * What an attendee may send and receive.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_meeting-chime_AttendeeCapabilities.html">
 *     AttendeeCapabilities</a>
 */
public record Capabilities(MediaCapability audio, MediaCapability video, MediaCapability content) {

    /** What an attendee has when the caller names nothing, as far as the meeting's features go. */
    static Capabilities defaultsFor(MeetingFeatures features) {
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
    void requireAllowedBy(MeetingFeatures features) {
        if (content.receives() && !video.receives()) {
            throw BadRequest.contentWithoutVideo();
        }
        if (features.forbidVideo() && video != NONE) {
            throw BadRequest.videoForbidden();
        }
        if (features.forbidContent() && content != NONE) {
            throw BadRequest.contentForbidden();
        }
    }
}
