package io.github.chimelocal.fault;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long a call waits, by the wall clock: something between the two, evenly spread. */
public record Latency(Duration min, Duration max) {

    /** The longest that is sensible. */
    public static final Duration LONGEST = Duration.ofSeconds(60);

    Duration pick(DoubleSupplier chance) {
        long spread = max.minus(min).toNanos();
        return min.plusNanos((long) (chance.getAsDouble() * spread));
    }
}
