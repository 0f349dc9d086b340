package io.github.chimelocal.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts the calls to AWS's side and sums up how long they took. */
public final class ApiCallStatistics {

    private final ConcurrentMap<Key, Totals> totals = new ConcurrentHashMap<>();

    /**
     * Tells calls apart.
     *
     * @param operation null when the path, the method or the query lead to none
     * @param status of HTTP; 0 when the connection was closed instead
     * @param error the name of the exception that an SDK throws; null for a success
     */
    public record Key(
            @Nullable String operation,
            int status,
            @Nullable String error) {}

    private record Totals(LongAdder count, LongAdder nanos) {}

    /** Counts a call. */
    public void record(Key key, long nanos) {
        Totals known = totals.get(key);
        Totals total =
                known != null ? known : totals.computeIfAbsent(key, k -> new Totals(new LongAdder(), new LongAdder()));
        total.count().increment();
        total.nanos().add(nanos);
    }

    /** Returns which calls there were. */
    public Set<Key> keys() {
        return Set.copyOf(totals.keySet());
    }

    /** Returns the number of these calls. */
    public long count(Key key) {
        Totals known = totals.get(key);
        return known == null ? 0 : known.count().sum();
    }

    /** Returns the nanoseconds that all these calls took. */
    public double nanos(Key key) {
        Totals known = totals.get(key);
        return known == null ? 0 : known.nanos().sum();
    }
}
