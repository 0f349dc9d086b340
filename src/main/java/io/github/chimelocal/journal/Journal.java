package io.github.chimelocal.journal;

import io.github.chimelocal.call.Call;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The last calls to AWS's side. */
public final class Journal {

    private final int size;
    private final Clock clock;
    private final ArrayDeque<JournalEntry> entries = new ArrayDeque<>();
    private final List<Consumer<JournalEntry>> listeners = new CopyOnWriteArrayList<>();
    private long sequence;

    /** Whoever listens no longer closes it. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Begins empty.
     *
     * @param size how many entries are kept; 0 for none
     * @param clock the service's
     */
    public Journal(int size, Clock clock) {
        this.size = size;
        this.clock = clock;
    }

    /** Enters a call, and forgets the oldest one if there are too many. */
    public void add(Call call, Sent sent, Outcome outcome) {
        if (size == 0) {
            return;
        }
        synchronized (this) {
            if (entries.size() == size) {
                entries.removeFirst();
            }
            sequence++;
            var entry = new JournalEntry(sequence, clock.instant(), call, sent, outcome);
            entries.addLast(entry);
            listeners.forEach(listener -> listener.accept(entry));
        }
    }

    /** Returns the entries that are wanted, the oldest first. */
    public List<JournalEntry> find(JournalFilter filter) {
        List<JournalEntry> found = all().stream().filter(filter::matches).toList();
        Integer limit = filter.limit();
        if (limit == null || found.size() <= limit) {
            return found;
        }
        return filter.since() != null ? found.subList(0, limit) : found.subList(found.size() - limit, found.size());
    }

    /** Counts the entries that are wanted. */
    public int count(JournalFilter filter) {
        return find(filter).size();
    }

    /** Forgets everything, and returns how many entries that was; the sequence goes on. */
    public int clear() {
        return clear(entry -> true);
    }

    /** Forgets some, and returns how many. */
    public synchronized int clear(Predicate<JournalEntry> which) {
        int before = entries.size();
        entries.removeIf(which);
        return before - entries.size();
    }

    /** Tells of each entry from now on, in order; the listener must be quick, and must not fail. */
    public Subscription subscribe(Consumer<JournalEntry> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private synchronized List<JournalEntry> all() {
        return List.copyOf(entries);
    }
}
