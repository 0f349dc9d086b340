package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.event.MeetingEvent.EventType;
import io.github.chimelocal.meeting.exception.ConflictException;
import java.util.List;

/** What an attendee can do in a meeting, and what is told of it. */
public enum PresenceChange {
    JOINED(EventType.ATTENDEE_JOINED),
    LEFT(EventType.ATTENDEE_LEFT),
    DROPPED(EventType.ATTENDEE_DROPPED),
    VIDEO_STARTED(EventType.ATTENDEE_VIDEO_STARTED),
    VIDEO_STOPPED(EventType.ATTENDEE_VIDEO_STOPPED),
    CONTENT_JOINED(EventType.ATTENDEE_CONTENT_JOINED),
    CONTENT_LEFT(EventType.ATTENDEE_CONTENT_LEFT),
    CONTENT_DROPPED(EventType.ATTENDEE_CONTENT_DROPPED),
    CONTENT_VIDEO_STARTED(EventType.ATTENDEE_CONTENT_VIDEO_STARTED),
    CONTENT_VIDEO_STOPPED(EventType.ATTENDEE_CONTENT_VIDEO_STOPPED);

    private final EventType eventType;

    PresenceChange(EventType kind) {
        this.eventType = kind;
    }

    /** Returns what is told when it makes a difference; AWS was seen to authorize before each join. */
    List<EventType> eventTypes() {
        return this == JOINED ? List.of(EventType.ATTENDEE_AUTHORIZED, eventType) : List.of(eventType);
    }

    /** Returns what the attendee does then, or refuses what only one who has joined can do. */
    Presence applyTo(Attendee attendee) {
        Presence before = attendee.presence();
        if (needsConnection() && !before.connected()) {
            throw ConflictException.notJoined(attendee.id());
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
