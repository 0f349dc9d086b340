package io.github.chimelocal.notify;

import io.github.chimelocal.meeting.MeetingEvent;
import java.time.Instant;
import java.util.List;

/**
 * An event that was published.
 *
 * @param sequence its number in the order of publication, from 1
 * @param at when it happened, by the service's clock
 * @param json the event as EventBridge delivers it
 * @param deliveries how far its deliveries have come
 */
public record LoggedEvent(long sequence, Instant at, MeetingEvent event, String json, List<Delivery> deliveries) {

    public LoggedEvent {
        deliveries = List.copyOf(deliveries);
    }
}
