package io.github.chimelocal.meeting;

/**
 * What an attendee does in a meeting at this moment.
 *
 * @param connected whether there is a connection at all; without it there is nothing else
 * @param video whether the camera is on
 * @param content whether content is shared
 * @param contentVideo whether the shared content is video
 */
public record Presence(boolean connected, boolean video, boolean content, boolean contentVideo) {

    /** Not connected. */
    public static final Presence AWAY = new Presence(false, false, false, false);

    static final Presence JOINED = new Presence(true, false, false, false);

    Presence withVideo(boolean changed) {
        return new Presence(connected, changed, content, contentVideo);
    }

    Presence withContent(boolean changed) {
        return new Presence(connected, video, changed, changed && contentVideo);
    }

    Presence withContentVideo(boolean changed) {
        return new Presence(connected, video, content, changed);
    }
}
