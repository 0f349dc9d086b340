package io.github.chimelocal.event.delivery;

import io.github.chimelocal.meeting.configuration.NotificationsConfiguration;
import io.github.chimelocal.meeting.event.MeetingEvent;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the events of one sort of target go. */
interface EventDestination {

    /** Returns the ARN, the name of the event bus or the URL, if the event goes anywhere. */
    Optional<String> resolve(MeetingEvent event);

    /** Returns why the event is not delivered there, if AWS would not deliver it either. */
    default Optional<DeliveryResult> rejection(MeetingEvent event, String destination) {
        return Optional.empty();
    }

    /** Always the same. */
    static EventDestination fixed(@Nullable Object destination) {
        return event -> Optional.ofNullable(destination).map(Object::toString);
    }

    /** What the creator of the meeting named. */
    record FromNotificationsConfiguration(
            TargetArnPolicy rule, Function<NotificationsConfiguration, @Nullable String> arn)
            implements EventDestination {

        @Override
        public Optional<String> resolve(MeetingEvent event) {
            return Optional.ofNullable(event.source().notifications()).map(arn);
        }

        @Override
        public Optional<DeliveryResult> rejection(MeetingEvent event, String destination) {
            return rule.rejection(
                    destination, event.source().key().tenancy().region().name());
        }
    }
}
