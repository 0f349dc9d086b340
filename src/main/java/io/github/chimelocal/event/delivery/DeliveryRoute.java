package io.github.chimelocal.event.delivery;

import io.github.chimelocal.event.log.Delivery;
import io.github.chimelocal.event.log.EventTargetType;
import io.github.chimelocal.meeting.event.MeetingEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How events reach one type of target.
 *
 * @param destination where it ends
 * @param worker null when there is no endpoint to deliver to
 */
record DeliveryRoute(
        EventTargetType targetType,
        EventDestination destination,
        @Nullable DeliveryWorker worker,
        DeliveryFailureLog failures) {

    /** Returns the delivery that the event calls for; it may be over already. */
    Optional<Delivery> open(MeetingEvent event) {
        return destination.resolve(event).map(place -> open(event, new Delivery(targetType, place)));
    }

    private Delivery open(MeetingEvent event, Delivery delivery) {
        if (worker == null) {
            delivery.markSkipped(targetType.withoutEndpoint());
            return delivery;
        }
        destination.rejection(event, delivery.destination()).ifPresent(refusal -> failures.fail(delivery, refusal));
        return delivery;
    }
}
