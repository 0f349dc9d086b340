package io.github.chimelocal.fault;

import java.time.Duration;

/**
 * What befalls one call.
 *
 * @param ruleId the id of the rule
 * @param delay how long the call has to wait first
 */
public record Fault(String ruleId, Duration delay, FaultAction action) {}
