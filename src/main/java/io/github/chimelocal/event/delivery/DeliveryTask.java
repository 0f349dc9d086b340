package io.github.chimelocal.event.delivery;

import io.github.chimelocal.event.EventJson;
import io.github.chimelocal.event.log.Delivery;
import io.github.chimelocal.meeting.event.MeetingEvent;
import io.github.chimelocal.meeting.id.MeetingId;
import java.util.UUID;

/**
 * The delivery of one event to one destination.
 *
 * @param id no other task has it
 * @param eventId the id of the event in EventBridge's form
 */
record DeliveryTask(long id, MeetingEvent event, UUID eventId, Delivery delivery) {

    MeetingId meetingId() {
        return event.source().key().meetingId();
    }

    /** Writes the event as EventBridge delivers it. */
    String json() {
        return EventJson.eventBridgeForm(event, eventId);
    }
}
