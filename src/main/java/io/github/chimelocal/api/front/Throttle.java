package io.github.chimelocal.api.front;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.chimelocal.api.error.TooManyRequests;
import io.github.chimelocal.meeting.id.Tenancy;
import io.github.chimelocal.reset.ResetScope;
import io.github.chimelocal.reset.Resettable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Admits so many calls per second of each operation to each account in each Region, and a burst beyond, by the service's
 * clock.
 *
 * <p>A token bucket, kept as the instant at which it will be full again: each call puts that off by one interval.
 */
final class Throttle implements HandlerInterceptor, Resettable {

    /** Callers choose accounts and Regions; a forgotten bucket is a full one. */
    private static final int MOST_BUCKETS = 10_000;

    private final Cache<Bucket, Instant> fullAgain =
            Caffeine.newBuilder().maximumSize(MOST_BUCKETS).build();
    private final Clock clock;
    private final Duration interval;
    private final Duration depth;

    private record Bucket(@Nullable String operation, Tenancy tenancy) {}

    /**
     * Takes what is admitted.
     *
     * @param rate calls per second; 0 for any number
     * @param burst calls at once
     */
    Throttle(Clock clock, int rate, int burst) {
        this.clock = clock;
        this.interval = rate == 0 ? Duration.ZERO : Duration.ofSeconds(1).dividedBy(rate);
        // Not multipliedBy: each start would pay for the tables of BigDecimal.
        this.depth = Duration.ofNanos(Math.multiplyExact(interval.toNanos(), burst));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Exchange.of(request)
                .flatMap(exchange -> exchange.tenancy()
                        .map(tenancy -> new Bucket(exchange.operation().name(), tenancy)))
                .ifPresent(this::admit);
        return true;
    }

    @Override
    public String name() {
        return "throttles";
    }

    @Override
    public int reset(ResetScope scope) {
        Set<Bucket> drawn = fullAgain.asMap().keySet();
        int before = drawn.size();
        drawn.removeIf(bucket -> scope.covers(bucket.tenancy()));
        return before - drawn.size();
    }

    private void admit(Bucket bucket) {
        var admitted = new AtomicBoolean();
        fullAgain.asMap().compute(bucket, (same, full) -> {
            Instant now = clock.instant();
            Instant next = start(full, now).plus(interval);
            admitted.set(!next.isAfter(now.plus(depth)));
            return admitted.get() ? next : full;
        });
        if (!admitted.get()) {
            throw new TooManyRequests();
        }
    }

    /** A bucket that will be full later than an empty one could be was drawn from before the clock was set back. */
    private Instant start(@Nullable Instant full, Instant now) {
        return full == null || full.isBefore(now) || full.isAfter(now.plus(depth)) ? now : full;
    }
}
