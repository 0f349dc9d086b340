package io.github.chimelocal.journal;

import io.github.chimelocal.call.ApiCall;
import io.github.chimelocal.history.GlobalSequence;
import io.github.chimelocal.history.SequencedLog;
import io.github.chimelocal.history.Subscription;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The last calls to AWS's side. */
public final class RequestJournal {

    private final boolean isKept;
    private final Clock clock;
    private final GlobalSequence globalSequence;
    private final SequencedLog<JournalEntry> entries;

    /**
     * Begins empty.
     *
     * @param size how many entries are kept; with 0 nothing is entered at all
     * @param clock the service's
     * @param globalSequence numbers calls and events alike
     */
    public RequestJournal(int size, Clock clock, GlobalSequence globalSequence) {
        this.isKept = size > 0;
        this.clock = clock;
        this.globalSequence = globalSequence;
        this.entries = new SequencedLog<>(size);
    }

    /** Enters a call, and forgets the oldest one if there are too many. */
    public void add(ApiCall call, RecordedRequest sent, RecordedResponse outcome) {
        if (isKept) {
            entries.add(sequence ->
                    new JournalEntry(sequence, globalSequence.next(), clock.instant(), call, sent, outcome));
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
    public int deleteIf(Predicate<JournalEntry> which) {
        return entries.deleteIf(which);
    }

    /** Tells of each entry from now on, in order; see {@link SequencedLog#onAdd}. */
    public Subscription onAdd(Consumer<JournalEntry> listener) {
        return entries.onAdd(listener);
    }
}
