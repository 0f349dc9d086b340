package io.github.chimelocal.notify;

import io.github.chimelocal.meeting.event.MeetingEvent;
import io.github.chimelocal.meeting.id.MeetingId;
import java.util.UUID;

/**
 * One event on its way to one destination.
 *
 * @param id of the event, as EventBridge tells it
 */
record Parcel(MeetingEvent event, UUID id, Delivery delivery) {

    MeetingId meeting() {
        return event.source().key().meetingId();
    }

    /** Writes the event as EventBridge delivers it. */
    String json() {
        return EventJson.eventBridgeForm(event, id);
    }
}
