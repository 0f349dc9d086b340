package io.github.chimelocal.notify;

import io.github.chimelocal.meeting.event.MeetingEvent;
import io.github.chimelocal.recent.Recent;
import io.github.chimelocal.recent.Subscription;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Remembers the last events. */
public final class EventLog {

    private final Recent<LoggedEvent> events;
    private final LongSupplier turns;
    private final List<BiConsumer<LoggedEvent, Delivery>> watchers = new CopyOnWriteArrayList<>();

    /**
     * Begins empty.
     *
     * @param size how many events are remembered
     * @param turns number everything that happens, whatever it is
     */
    public EventLog(int size, LongSupplier turns) {
        this.events = new Recent<>(size);
        this.turns = turns;
    }

    /** Returns the remembered events of higher sequence numbers that match, oldest first. */
    public List<LoggedEvent> find(long since, Predicate<LoggedEvent> filter) {
        return events.since(since, filter);
    }

    /** Forgets the events that match, and returns how many they were; sequence numbers go on from where they are. */
    public int forget(Predicate<LoggedEvent> which) {
        return events.forget(which);
    }

    /**
     * Tells of each event from now on, in the order of their sequence numbers; see {@link Recent#onAdd}. Its meeting cannot
     * change meanwhile, so the listener must not ask for meetings.
     */
    public Subscription onAdd(Consumer<LoggedEvent> listener) {
        return events.onAdd(listener);
    }

    /** Tells of each delivery that stands elsewhere than before, from now on; the watcher must be quick, and must not fail. */
    public void onDelivery(BiConsumer<LoggedEvent, Delivery> watcher) {
        watchers.add(watcher);
    }

    void append(MeetingEvent event, UUID id, List<Delivery> deliveries) {
        LoggedEvent logged =
                events.add(sequence -> new LoggedEvent(sequence, turns.getAsLong(), event, id, deliveries));
        deliveries.forEach(
                delivery -> delivery.onChange(() -> watchers.forEach(watcher -> watcher.accept(logged, delivery))));
    }
}
