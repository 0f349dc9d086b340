package io.github.chimelocal.metrics;

import io.github.chimelocal.event.log.Delivery;
import io.github.chimelocal.event.log.EventLog;
import io.github.chimelocal.event.log.LoggedEvent;
import io.github.chimelocal.meeting.event.MeetingEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts events by type, and deliveries by target and state. */
public final class EventStatistics {

    private final ConcurrentMap<MeetingEvent.EventType, LongAdder> events = new ConcurrentHashMap<>();
    private final ConcurrentMap<Key, LongAdder> deliveries = new ConcurrentHashMap<>();

    /** Tells deliveries apart: by the name of the target and the state that they reached. */
    public record Key(String target, Delivery.DeliveryState state) {}

    /** Counts what is added to the log from now on. */
    public EventStatistics(EventLog log) {
        log.onAdd(this::count);
        log.onDelivery((event, delivery) -> count(delivery));
    }

    /** Returns which types of events there were. */
    public Set<MeetingEvent.EventType> types() {
        return Set.copyOf(events.keySet());
    }

    /** Returns the number of events of the type. */
    public long count(MeetingEvent.EventType type) {
        LongAdder count = events.get(type);
        return count == null ? 0 : count.sum();
    }

    /** Returns which states deliveries have reached. */
    public Set<Key> states() {
        return Set.copyOf(deliveries.keySet());
    }

    /** Returns how often deliveries to the target reached the state: a delivery that is retried twice does so twice. */
    public long count(Key key) {
        LongAdder count = deliveries.get(key);
        return count == null ? 0 : count.sum();
    }

    private void count(LoggedEvent logged) {
        events.computeIfAbsent(logged.event().type(), type -> new LongAdder()).increment();
        logged.deliveries().forEach(this::count);
    }

    private void count(Delivery delivery) {
        deliveries
                .computeIfAbsent(new Key(delivery.target(), delivery.state()), key -> new LongAdder())
                .increment();
    }
}
