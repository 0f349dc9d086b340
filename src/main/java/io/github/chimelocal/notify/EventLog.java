package io.github.chimelocal.notify;

import io.github.chimelocal.meeting.MeetingEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers the last events.
 *
 * <p>To wait for an event without missing one, subscribe first and ask {@link #find} second: an event that neither
 * answers does not exist yet. One that both answer has the same sequence number.
 */
public final class EventLog {

    private static final Logger log = LoggerFactory.getLogger(EventLog.class);

    private final int size;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Only touched under the lock, as is the number. */
    private final Deque<LoggedEvent> events = new ArrayDeque<>();

    private long lastSequence;

    /** Takes how many events are remembered. */
    public EventLog(int size) {
        this.size = size;
    }

    /** Returns the remembered events of higher sequence numbers that match, oldest first. */
    public List<LoggedEvent> find(long since, Predicate<LoggedEvent> filter) {
        return remembered().stream()
                .filter(event -> event.sequence() > since)
                .filter(filter)
                .toList();
    }

    /** Forgets all events; sequence numbers go on from where they are. */
    public void clear() {
        forget(event -> true);
    }

    /** Forgets the events that match, and returns how many they were. */
    public int forget(Predicate<LoggedEvent> which) {
        lock.lock();
        try {
            int before = events.size();
            events.removeIf(which);
            return before - events.size();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Has the listener called with each event that matches from now on, one after the other, in the order of their
     * sequence numbers.
     *
     * <p>That happens while the event is published and its meeting cannot change. So filter and listener must be quick,
     * must not wait for anything and must not ask for meetings: to complete a future or to fill a queue is all they may do.
     */
    public Subscription onMatch(Predicate<LoggedEvent> filter, Consumer<LoggedEvent> listener) {
        var added = new Listener(filter, listener);
        listeners.add(added);
        return () -> listeners.remove(added);
    }

    LoggedEvent append(MeetingEvent event, String json, List<Delivery> deliveries) {
        lock.lock();
        try {
            lastSequence++;
            var logged = new LoggedEvent(lastSequence, event.at(), event, json, deliveries);
            if (events.size() == size) {
                events.removeFirst();
            }
            events.addLast(logged);
            listeners.forEach(listener -> listener.hear(logged));
            return logged;
        } finally {
            lock.unlock();
        }
    }

    private List<LoggedEvent> remembered() {
        lock.lock();
        try {
            return List.copyOf(events);
        } finally {
            lock.unlock();
        }
    }

    /** Not a record: two that are equal are still two. */
    private static final class Listener {

        private final Predicate<LoggedEvent> filter;
        private final Consumer<LoggedEvent> consumer;

        Listener(Predicate<LoggedEvent> filter, Consumer<LoggedEvent> consumer) {
            this.filter = filter;
            this.consumer = consumer;
        }

        /** What fails here must not fail for the meeting. */
        void hear(LoggedEvent event) {
            try {
                if (filter.test(event)) {
                    consumer.accept(event);
                }
            } catch (RuntimeException e) {
                log.error("A listener failed at event {}", event.sequence(), e);
            }
        }
    }
}
