package io.github.chimelocal.fault;

import org.jspecify.annotations.Nullable;

/**
 * A rule, and what it has done so far.
 *
 * @param matched how many calls it was asked about and matched, spared ones included
 * @param remaining how many more it can hit, if that is bounded
 */
public record FaultRuleState(
        String id, FaultRule rule, long matched, @Nullable Long remaining) {}
