package io.github.chimelocal.event.delivery;

import java.time.Duration;

/**
 * How patiently events are delivered, to each sort of target.
 *
 * @param mostWaiting how many deliveries may wait; those beyond fail
 * @param threads how many are under way at the same time
 * @param attempts how often one is tried
 * @param firstPause before the second attempt; doubles with each further one
 * @param longestPause what a pause grows to
 * @param drain how long a shutdown waits for what is left
 */
public record DeliveryPolicy(
        int mostWaiting, int threads, int attempts, Duration firstPause, Duration longestPause, Duration drain) {

    /** Bridges some 40 seconds; 100,000 deliveries wait at most, which takes some 100 MB of heap. */
    public static final DeliveryPolicy DEFAULT =
            new DeliveryPolicy(20_000, 4, 10, Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofSeconds(5));

    Duration pauseAfter(int attempts) {
        Duration pause = firstPause;
        for (int doubled = 1; doubled < attempts && pause.compareTo(longestPause) < 0; doubled++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
