package io.github.chimelocal.meeting;

import java.time.Duration;
import java.time.Instant;

/**
 * When a meeting is there.
 *
 * @param latestEnd the end that nothing can put off
 * @param idleTimeout how long nobody may be connected; zero for as long as one likes
 * @param endsAt the first instant at which it is no more, if nobody connects or leaves until then
 */
public record Lifetime(Instant createdAt, Instant latestEnd, Duration idleTimeout, Instant endsAt) {

    /** Begins with nobody connected, which counts as idle from the start. */
    static Lifetime start(Instant createdAt, Duration maxDuration, Duration idleTimeout) {
        Instant latestEnd = createdAt.plus(maxDuration);
        return new Lifetime(createdAt, latestEnd, idleTimeout, latestEnd).vacantSince(createdAt);
    }

    /** Returns the lifetime of a replica: it cannot outlive its primary, and being idle does not end it. */
    Lifetime within(Lifetime primary) {
        Instant end = earlier(latestEnd, primary.latestEnd);
        return new Lifetime(createdAt, end, Duration.ZERO, end);
    }

    /** Returns the same lifetime so much later. */
    Lifetime shiftedBy(Duration by) {
        return new Lifetime(createdAt.plus(by), latestEnd.plus(by), idleTimeout, endsAt.plus(by));
    }

    Lifetime occupied() {
        return new Lifetime(createdAt, latestEnd, idleTimeout, latestEnd);
    }

    Lifetime vacantSince(Instant instant) {
        return idleTimeout.isZero()
                ? this
                : new Lifetime(createdAt, latestEnd, idleTimeout, earlier(latestEnd, instant.plus(idleTimeout)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
