package io.github.chimelocal.event.log;

import io.github.chimelocal.event.EventJson;
import io.github.chimelocal.meeting.event.MeetingEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An event that was published.
 *
 * @param sequence its number in the order of publication, from 1
 * @param globalSequence its number among calls and events alike
 * @param id as EventBridge tells it
 * @param deliveries how far its deliveries have come
 */
public record LoggedEvent(long sequence, long globalSequence, MeetingEvent event, UUID id, List<Delivery> deliveries) {

    public LoggedEvent {
        deliveries = List.copyOf(deliveries);
    }

    /** Returns when it happened, by the service's clock. */
    public Instant at() {
        return event.at();
    }

    /** Writes the event as EventBridge delivers it. */
    public String json() {
        return EventJson.eventBridgeForm(event, id);
    }
}
