package io.github.chimelocal.control.event;

import io.github.chimelocal.control.event.EventsController.DeliveryResponse;
import io.github.chimelocal.control.event.EventsController.EventResponse;
import io.github.chimelocal.control.stream.ChangeStream;
import io.github.chimelocal.control.stream.StreamTopic;
import io.github.chimelocal.event.log.Delivery;
import io.github.chimelocal.event.log.EventLog;
import io.github.chimelocal.event.log.LoggedEvent;
import io.github.chimelocal.meeting.id.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes each event, and each change of the state of a delivery, to the stream. */
@Component
class EventStreamPublisher {

    private final ChangeStream stream;

    EventStreamPublisher(EventLog events, ChangeStream stream) {
        this.stream = stream;
        events.onAdd(this::publish);
        events.onDelivery(this::publish);
    }

    record DeliveryMessage(
            long event,
            String target,
            String destination,
            String state,
            int attempts,
            @Nullable String reason) {}

    private void publish(LoggedEvent logged) {
        stream.publish(StreamTopic.EVENT, tenancy(logged), () -> EventResponse.of(logged));
    }

    private void publish(LoggedEvent logged, Delivery delivery) {
        DeliveryResponse shown = DeliveryResponse.of(delivery);
        var message = new DeliveryMessage(
                logged.sequence(),
                shown.target(),
                shown.destination(),
                shown.state(),
                shown.attempts(),
                shown.reason());
        stream.publish(StreamTopic.DELIVERY, tenancy(logged), () -> message);
    }

    private static Tenancy tenancy(LoggedEvent logged) {
        return logged.event().source().key().tenancy();
    }
}
