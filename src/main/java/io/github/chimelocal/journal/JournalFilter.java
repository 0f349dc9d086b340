package io.github.chimelocal.journal;

import io.github.chimelocal.call.ApiCallFilter;
import org.jspecify.annotations.Nullable;

/**
 * Chooses entries; what is not given does not matter.
 *
 * @param error the name of the exception
 * @param since the sequence after which entries are wanted
 * @param limit how many are wanted at most: of those since, the first, and otherwise the last
 */
public record JournalFilter(
        ApiCallFilter calls,
        @Nullable Integer status,
        @Nullable String error,
        @Nullable Long since,
        @Nullable Integer limit) {

    /** Chooses every entry. */
    public static final JournalFilter ALL = new JournalFilter(ApiCallFilter.ALL, null, null, null, null);

    boolean matches(JournalEntry entry) {
        return (status == null || status == entry.response().status())
                && (error == null || error.equals(entry.response().error()))
                && calls.matches(entry.call());
    }
}
