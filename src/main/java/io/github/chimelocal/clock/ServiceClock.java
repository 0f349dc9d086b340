package io.github.chimelocal.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The clock by which the service lives: real time, moved or stopped as told. */
public final class ServiceClock extends Clock {

    /** The latest time that can be set; later ones have no ISO form of four digits. */
    public static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Clock wall;
    private volatile Setting setting = Setting.REAL;

    private record Setting(Duration offset, @Nullable Instant frozenAt) {

        static final Setting REAL = new Setting(Duration.ZERO, null);
    }

    /**
     * What the clock shows.
     *
     * @param offset how far it is ahead of real time
     * @param frozen whether it stands still
     */
    public record Reading(Instant now, Duration offset, boolean frozen) {}

    /** Takes real time. */
    public ServiceClock(Clock wall) {
        this.wall = wall;
    }

    @Override
    public Instant instant() {
        return at(setting, wall.instant());
    }

    /** Returns all that there is to see. */
    public Reading read() {
        Setting current = setting;
        Instant real = wall.instant();
        Instant now = at(current, real);
        return new Reading(now, Duration.between(real, now), current.frozenAt() != null);
    }

    /** Moves on, whether it stands still or not. */
    public synchronized void advance(Duration by) {
        Instant frozenAt = setting.frozenAt();
        setting = new Setting(setting.offset().plus(by), frozenAt == null ? null : frozenAt.plus(by));
    }

    /** Shows that time from now on, or stands still at it. */
    public synchronized void set(Instant now, boolean frozen) {
        setting = new Setting(Duration.between(wall.instant(), now), frozen ? now : null);
    }

    /** Stands still where it is. */
    public synchronized void freeze() {
        if (setting.frozenAt() == null) {
            setting = new Setting(setting.offset(), instant());
        }
    }

    /** Runs on from where it stands. */
    public synchronized void resume() {
        Instant frozenAt = setting.frozenAt();
        if (frozenAt != null) {
            set(frozenAt, false);
        }
    }

    /** Shows real time again. */
    public synchronized void reset() {
        setting = Setting.REAL;
    }

    private static Instant at(Setting setting, Instant real) {
        return setting.frozenAt() != null ? setting.frozenAt() : real.plus(setting.offset());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The service knows no time zones");
    }
}
