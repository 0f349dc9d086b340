package io.github.chimelocal.config.wiring;

import io.github.chimelocal.meeting.MeetingRepository;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again whether a meeting has to end, so that an end is noticed when nobody asks for the meeting. */
final class MeetingExpiryScheduler implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MeetingExpiryScheduler.class);

    /** How late, by the wall clock, an end may be noticed. */
    private static final Duration PERIOD = Duration.ofMillis(250);

    private final MeetingRepository meetings;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "ends-on-time");
        thread.setDaemon(true);
        return thread;
    });

    MeetingExpiryScheduler(MeetingRepository meetings) {
        this.meetings = meetings;
    }

    MeetingExpiryScheduler start() {
        var unused =
                timer.scheduleWithFixedDelay(this::endDue, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** An exception would end the timer. */
    private void endDue() {
        try {
            meetings.expireDue();
        } catch (RuntimeException failure) {
            log.error("Cannot end the meetings that are due", failure);
        }
    }
}
