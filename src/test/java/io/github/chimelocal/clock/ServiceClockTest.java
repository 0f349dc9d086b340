package io.github.chimelocal.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.clock.ServiceClock.Reading;
import io.github.chimelocal.meeting.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ServiceClockTest {

    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final MutableClock wall = new MutableClock(NOON);
    private final ServiceClock clock = new ServiceClock(wall);

    @Test
    void showsRealTimeAtFirst() {
        wall.advance(HOUR);

        assertThat(clock.read()).isEqualTo(new Reading(NOON.plus(HOUR), Duration.ZERO, false));
    }

    @Test
    void runsOnAfterItWasAdvanced() {
        clock.advance(HOUR);
        wall.advance(HOUR);

        assertThat(clock.read()).isEqualTo(new Reading(NOON.plus(HOUR).plus(HOUR), HOUR, false));
    }

    @Test
    void runsOnAfterItWasSet() {
        clock.set(NOON.minus(HOUR), false);
        wall.advance(HOUR);

        assertThat(clock.instant()).isEqualTo(NOON);
        assertThat(clock.read().offset()).isEqualTo(HOUR.negated());
    }

    @Test
    void standsStillWhenFrozen() {
        clock.set(NOON, true);
        wall.advance(HOUR);

        assertThat(clock.read()).isEqualTo(new Reading(NOON, HOUR.negated(), true));
    }

    @Test
    void isFrozenWhereItIsAndRunsOnFromThere() {
        clock.advance(HOUR);
        clock.freeze();
        wall.advance(HOUR);
        clock.freeze();
        assertThat(clock.instant()).isEqualTo(NOON.plus(HOUR));

        clock.resume();
        clock.resume();
        wall.advance(HOUR);

        assertThat(clock.read()).isEqualTo(new Reading(NOON.plus(HOUR).plus(HOUR), Duration.ZERO, false));
    }

    @Test
    void canBeAdvancedWhileItStandsStill() {
        clock.set(NOON, true);
        clock.advance(HOUR);
        wall.advance(HOUR.plus(HOUR));

        assertThat(clock.instant()).isEqualTo(NOON.plus(HOUR));
    }

    @Test
    void returnsToRealTime() {
        clock.set(NOON.plus(HOUR), true);

        clock.reset();

        assertThat(clock.read()).isEqualTo(new Reading(NOON, Duration.ZERO, false));
    }
}
