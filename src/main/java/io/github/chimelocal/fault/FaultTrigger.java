package io.github.chimelocal.fault;

import org.jspecify.annotations.Nullable;

/**
 * How often a rule has its way with the calls that it matches.
 *
 * @param probability from 0 to 1
 * @param after how many calls are spared first
 * @param times how many calls are hit at most
 */
public record FaultTrigger(
        double probability, long after, @Nullable Long times) {

    /** Hits each call. */
    public static final FaultTrigger ALWAYS = new FaultTrigger(1, 0, null);
}
