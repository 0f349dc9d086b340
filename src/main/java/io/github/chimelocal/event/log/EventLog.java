package io.github.chimelocal.event.log;

import io.github.chimelocal.history.GlobalSequence;
import io.github.chimelocal.history.SequencedLog;
import io.github.chimelocal.history.Subscription;
import io.github.chimelocal.meeting.event.MeetingEvent;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Remembers the last events. */
public final class EventLog {

    private final SequencedLog<LoggedEvent> events;
    private final GlobalSequence globalSequence;
    private final List<BiConsumer<LoggedEvent, Delivery>> watchers = new CopyOnWriteArrayList<>();

    /**
     * Begins empty.
     *
     * @param size how many events are remembered
     * @param globalSequence numbers calls and events alike
     */
    public EventLog(int size, GlobalSequence globalSequence) {
        this.events = new SequencedLog<>(size);
        this.globalSequence = globalSequence;
    }

    /** Returns the remembered events of higher sequence numbers that match, oldest first. */
    public List<LoggedEvent> find(long since, Predicate<LoggedEvent> filter) {
        return events.since(since, filter);
    }

    /** Forgets the events that match, and returns how many they were; sequence numbers go on from where they are. */
    public int deleteIf(Predicate<LoggedEvent> which) {
        return events.deleteIf(which);
    }

    /**
     * Tells of each event from now on, in the order of their sequence numbers; see {@link SequencedLog#onAdd}. Its meeting cannot
     * change meanwhile, so the listener must not ask for meetings.
     */
    public Subscription onAdd(Consumer<LoggedEvent> listener) {
        return events.onAdd(listener);
    }

    /** Tells of each delivery that stands elsewhere than before, from now on; the watcher must be quick, and must not fail. */
    public void onDelivery(BiConsumer<LoggedEvent, Delivery> watcher) {
        watchers.add(watcher);
    }

    /** Appends an event and notifies the listeners. */
    public void append(MeetingEvent event, UUID id, List<Delivery> deliveries) {
        LoggedEvent logged =
                events.add(sequence -> new LoggedEvent(sequence, globalSequence.next(), event, id, deliveries));
        deliveries.forEach(
                delivery -> delivery.onChange(() -> watchers.forEach(watcher -> watcher.accept(logged, delivery))));
    }
}
