package io.github.chimelocal.journal;

import io.github.chimelocal.call.ApiCall;
import java.time.Instant;

/**
 * A call that was answered, or whose answer was lost.
 *
 * @param sequence its number in the journal, from 1, without gaps
 * @param globalSequence its number among calls and events alike
 * @param at when it was answered, by the service's clock
 */
public record JournalEntry(
        long sequence,
        long globalSequence,
        Instant at,
        ApiCall call,
        RecordedRequest request,
        RecordedResponse response) {}
