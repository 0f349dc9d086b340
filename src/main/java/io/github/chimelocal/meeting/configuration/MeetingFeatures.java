package io.github.chimelocal.meeting.configuration;

import io.github.chimelocal.meeting.exception.BadRequestException;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting was asked to offer; what was left out stays out, so that it can be shown as it was sent.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/meeting-features.html">Meeting features</a>
 */
public record MeetingFeatures(
        @Nullable Audio audio,
        @Nullable Video video,
        @Nullable Content content,
        @Nullable Attendees attendees) {

    /** A meeting for which nothing was asked. */
    public static final MeetingFeatures UNSPECIFIED = new MeetingFeatures(null, null, null, null);

    private static final int CAPACITY = 250;
    private static final int HIGH_DEFINITION_CAPACITY = 25;

    /** Whether echo reduction may be used; null when not said. */
    public record Audio(@Nullable EchoReduction echoReduction) {}

    /** The highest resolution of cameras; null when not said. */
    public record Video(@Nullable VideoResolution maxResolution) {}

    /** The highest resolution of shared content; null when not said. */
    public record Content(@Nullable ContentResolution maxResolution) {}

    /** The most attendees, 1 to 250; null when not said. */
    public record Attendees(@Nullable Integer maxCount) {}

    /** The model's MeetingFeatureStatus. */
    public enum EchoReduction {
        AVAILABLE,
        UNAVAILABLE
    }

    /** The model's VideoResolution. */
    public enum VideoResolution {
        NONE,
        HD,
        FHD
    }

    /** The model's ContentResolution. */
    public enum ContentResolution {
        NONE,
        FHD,
        UHD
    }

    boolean forbidVideo() {
        return video != null && video.maxResolution() == VideoResolution.NONE;
    }

    boolean forbidContent() {
        return content != null && content.maxResolution() == ContentResolution.NONE;
    }

    /** How many attendees fit. */
    public int capacity() {
        Integer maxCount = maxCount();
        return maxCount != null ? maxCount : CAPACITY;
    }

    /** Refuses high definition without an attendee limit that it can bear. */
    public void requireConsistent() {
        Integer maxCount = maxCount();
        if (isHighDefinition() && (maxCount == null || maxCount > HIGH_DEFINITION_CAPACITY)) {
            throw BadRequestException.highDefinitionNeedsMaxCount(HIGH_DEFINITION_CAPACITY);
        }
    }

    private boolean isHighDefinition() {
        return (video != null && video.maxResolution() == VideoResolution.FHD)
                || (content != null && content.maxResolution() == ContentResolution.UHD);
    }

    private @Nullable Integer maxCount() {
        return attendees == null ? null : attendees.maxCount();
    }
}
