package io.github.chimelocal.notify;

import io.github.chimelocal.meeting.event.MeetingEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of events to one sort of target.
 *
 * @param destination where it ends
 * @param lanes null when there is no endpoint to deliver to
 */
record Route(
        TargetKind kind, Destination destination, @Nullable Lanes lanes, FailureLog failures) {

    /** Returns the delivery that the event calls for; it may be over already. */
    Optional<Delivery> open(MeetingEvent event) {
        return destination.of(event).map(place -> open(event, new Delivery(kind, place)));
    }

    private Delivery open(MeetingEvent event, Delivery delivery) {
        if (lanes == null) {
            delivery.skipped(kind.withoutEndpoint());
            return delivery;
        }
        destination.objection(event, delivery.destination()).ifPresent(refusal -> failures.fail(delivery, refusal));
        return delivery;
    }
}
