package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.MeetingEvent.Kind;
import java.util.List;

/** What an attendee can do in a meeting, and what is told of it. */
public enum PresenceChange {
    JOINED(Kind.ATTENDEE_JOINED),
    LEFT(Kind.ATTENDEE_LEFT),
    DROPPED(Kind.ATTENDEE_DROPPED),
    VIDEO_STARTED(Kind.ATTENDEE_VIDEO_STARTED),
    VIDEO_STOPPED(Kind.ATTENDEE_VIDEO_STOPPED),
    CONTENT_JOINED(Kind.ATTENDEE_CONTENT_JOINED),
    CONTENT_LEFT(Kind.ATTENDEE_CONTENT_LEFT),
    CONTENT_DROPPED(Kind.ATTENDEE_CONTENT_DROPPED),
    CONTENT_VIDEO_STARTED(Kind.ATTENDEE_CONTENT_VIDEO_STARTED),
    CONTENT_VIDEO_STOPPED(Kind.ATTENDEE_CONTENT_VIDEO_STOPPED);

    private final Kind kind;

    PresenceChange(Kind kind) {
        this.kind = kind;
    }

    /** Returns what is told when it makes a difference; AWS was seen to authorize before each join. */
    List<Kind> told() {
        return this == JOINED ? List.of(Kind.ATTENDEE_AUTHORIZED, kind) : List.of(kind);
    }

    /** Returns what the attendee does then, or refuses what only one who has joined can do. */
    Presence applyTo(Attendee attendee) {
        Presence before = attendee.presence();
        if (needsConnection() && !before.connected()) {
            throw Conflict.notJoined(attendee.id());
        }
        return switch (this) {
            case JOINED -> before.connected() ? before : Presence.JOINED;
            case LEFT, DROPPED -> Presence.AWAY;
            case VIDEO_STARTED, VIDEO_STOPPED -> before.withVideo(this == VIDEO_STARTED);
            case CONTENT_JOINED, CONTENT_LEFT, CONTENT_DROPPED -> before.withContent(this == CONTENT_JOINED);
            case CONTENT_VIDEO_STARTED, CONTENT_VIDEO_STOPPED -> before.withContentVideo(this == CONTENT_VIDEO_STARTED);
        };
    }

    private boolean needsConnection() {
        return this == VIDEO_STARTED || this == CONTENT_JOINED || this == CONTENT_VIDEO_STARTED;
    }
}
