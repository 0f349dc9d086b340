package io.github.chimelocal.notify;

import io.github.chimelocal.meeting.MeetingEvent;
import io.github.chimelocal.meeting.MeetingId;

/**
 * One event on its way to one destination.
 *
 * @param json the event as EventBridge delivers it
 */
record Parcel(MeetingEvent event, String json, Delivery delivery) {

    MeetingId meeting() {
        return event.subject().key().meetingId();
    }
}
