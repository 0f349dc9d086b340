package io.github.chimelocal.meeting.event;

import io.github.chimelocal.meeting.id.MeetingKey;

/** Is notified when a meeting was created, changed or ended, whether or not AWS publishes an event for it. */
@FunctionalInterface
public interface MeetingChangeListener {

    /** What happened to a meeting. */
    enum ChangeType {
        CREATED,
        CHANGED,
        ENDED
    }

    /** Does nothing. */
    MeetingChangeListener NONE = (meeting, type) -> {};

    /** Takes one change, under the same conditions as {@link MeetingEventPublisher#publish}. */
    void meetingChanged(MeetingKey meeting, ChangeType type);
}
