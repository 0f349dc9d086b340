package io.github.chimelocal.meeting;

import java.time.Duration;

/**
 * What the operator may set about meetings.
 *
 * @param maxDuration how long a meeting lasts if nobody ends it
 * @param conflictOnMismatch whether a repeated client request token with other parameters is refused
 */
public record MeetingRules(Duration maxDuration, boolean conflictOnMismatch) {}
