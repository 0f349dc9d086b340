package io.github.chimelocal.notify;

import io.github.chimelocal.meeting.configuration.NotificationsConfiguration;
import io.github.chimelocal.meeting.event.MeetingEvent;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the events of one sort of target go. */
interface Destination {

    /** Returns the ARN, the name of the event bus or the URL, if the event goes anywhere. */
    Optional<String> of(MeetingEvent event);

    /** Returns why the event is not delivered there, if AWS would not deliver it either. */
    default Optional<Outcome> objection(MeetingEvent event, String destination) {
        return Optional.empty();
    }

    /** Always the same. */
    static Destination fixed(@Nullable Object destination) {
        return event -> Optional.ofNullable(destination).map(Object::toString);
    }

    /** What the creator of the meeting named. */
    record Named(ArnRule rule, Function<NotificationsConfiguration, @Nullable String> arn) implements Destination {

        @Override
        public Optional<String> of(MeetingEvent event) {
            return Optional.ofNullable(event.source().notifications()).map(arn);
        }

        @Override
        public Optional<Outcome> objection(MeetingEvent event, String destination) {
            return rule.objection(
                    destination, event.source().key().tenancy().region().name());
        }
    }
}
