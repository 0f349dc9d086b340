package io.github.chimelocal.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Real time, by which signatures expire; what the service does is timed by the {@link ServiceClock}. */
public final class WallClock extends Clock {

    private final Clock system;

    /** Takes the clock of the system. */
    public WallClock(Clock system) {
        this.system = system;
    }

    @Override
    public Instant instant() {
        return system.instant();
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new WallClock(system.withZone(zone));
    }
}
