package io.github.chimelocal.meeting;

import java.time.Duration;

/**
 * What the operator may set about meetings.
 *
 * @param maxDuration how long a meeting lasts if nobody ends it
 * @param idleTimeout how long nobody may be connected; zero for as long as one likes
 * @param conflictOnMismatch whether a repeated client request token with other parameters is refused
 * @param conflictWhenConcurrent whether a client request token is refused while a request with it is under way
 */
public record MeetingPolicy(
        Duration maxDuration, Duration idleTimeout, boolean conflictOnMismatch, boolean conflictWhenConcurrent) {}
