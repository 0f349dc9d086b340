package io.github.chimelocal.api.web.interceptor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.chimelocal.api.error.ThrottlingException;
import io.github.chimelocal.api.web.context.AwsRequestContext;
import io.github.chimelocal.api.web.context.OperationDescriptor;
import io.github.chimelocal.meeting.id.Tenancy;
import io.github.chimelocal.reset.ResetScope;
import io.github.chimelocal.reset.Resettable;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Limits the calls per second of each operation by each account in each Region, by the service's clock.
 *
 * <p>A token bucket, kept as the instant at which it will be full again: each call puts that off by one interval.
 */
public final class ThrottlingInterceptor extends AwsRequestInterceptor implements Resettable {

    /** Callers choose accounts and Regions; a forgotten bucket is a full one. */
    private static final int MOST_BUCKETS = 10_000;

    private final Cache<Bucket, Instant> fullAgain =
            Caffeine.newBuilder().maximumSize(MOST_BUCKETS).build();
    private final Clock clock;
    private final Duration interval;
    private final Duration depth;

    private record Bucket(String operation, Tenancy tenancy) {}

    /**
     * Takes the limits.
     *
     * @param clock the service's clock
     * @param rate calls per second in the long run; 0 for no limit
     * @param burst calls at once
     */
    public ThrottlingInterceptor(Clock clock, int rate, int burst) {
        this.clock = clock;
        this.interval = rate == 0 ? Duration.ZERO : Duration.ofSeconds(1).dividedBy(rate);
        // Not multipliedBy: each start would pay for the tables of BigDecimal.
        this.depth = Duration.ofNanos(Math.multiplyExact(interval.toNanos(), burst));
    }

    @Override
    void preHandle(HttpServletRequest request, AwsRequestContext context, OperationDescriptor operation) {
        if (!interval.isZero()) {
            admit(new Bucket(operation.name(), context.tenancy()));
        }
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
            throw new ThrottlingException();
        }
    }

    /** A bucket that will be full later than an empty one could be was drawn from before the clock was set back. */
    private Instant start(@Nullable Instant full, Instant now) {
        return full == null || full.isBefore(now) || full.isAfter(now.plus(depth)) ? now : full;
    }
}
