package io.github.chimelocal.journal;

import io.github.chimelocal.call.Call;
import io.github.chimelocal.recent.Recent;
import io.github.chimelocal.recent.Subscription;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** The last calls to AWS's side. */
public final class Journal {

    private final boolean isKept;
    private final Clock clock;
    private final LongSupplier turns;
    private final Recent<JournalEntry> entries;

    /**
     * Begins empty.
     *
     * @param size how many entries are kept; with 0 nothing is entered at all
     * @param clock the service's
     * @param turns number everything that happens, whatever it is
     */
    public Journal(int size, Clock clock, LongSupplier turns) {
        this.isKept = size > 0;
        this.clock = clock;
        this.turns = turns;
        this.entries = new Recent<>(size);
    }

    /** Enters a call, and forgets the oldest one if there are too many. */
    public void add(Call call, Sent sent, Outcome outcome) {
        if (isKept) {
            entries.add(
                    sequence -> new JournalEntry(sequence, turns.getAsLong(), clock.instant(), call, sent, outcome));
        }
    }

    /** Returns the entries that are wanted, the oldest first. */
    public List<JournalEntry> find(JournalFilter filter) {
        long since = filter.since() == null ? 0 : filter.since();
        List<JournalEntry> found = entries.since(since, filter::matches);
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

    /** Forgets some, and returns how many; the sequence goes on. */
    public int forget(Predicate<JournalEntry> which) {
        return entries.forget(which);
    }

    /** Tells of each entry from now on, in order; see {@link Recent#onAdd}. */
    public Subscription onAdd(Consumer<JournalEntry> listener) {
        return entries.onAdd(listener);
    }
}
