package io.github.chimelocal.notify;

import io.github.chimelocal.meeting.event.MeetingEvent;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.notify.Outcome.Verdict;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Delivers to one sort of target: the events of a meeting one after the other, in the order of their acceptance, different
 * meetings side by side.
 *
 * <p>A lane is there as long as something waits in it; its first parcel is the one under way, and holds the others until
 * its fate is sealed. Threads come when there is work, and go.
 */
final class Lanes {

    static final String SHUT_DOWN = "shut down";
    static final String CANCELLED = "cancelled by a reset";

    private static final Duration IDLE = Duration.ofSeconds(10);

    private final Target target;
    private final DeliveryPolicy policy;
    private final FailureLog failures;
    private final ScheduledThreadPoolExecutor threads;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();

    /** Only touched under the lock, as are the two below. */
    private final Map<MeetingId, Deque<Parcel>> lanes = new HashMap<>();

    private int waiting;
    private boolean closed;

    Lanes(TargetKind kind, Target target, DeliveryPolicy policy, FailureLog failures) {
        this.target = target;
        this.policy = policy;
        this.failures = failures;
        this.threads = new ScheduledThreadPoolExecutor(policy.threads(), work -> {
            var thread = new Thread(work, "notify-" + kind.wireName());
            thread.setDaemon(true);
            return thread;
        });
        threads.setKeepAliveTime(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        threads.allowCoreThreadTimeOut(true);
    }

    /** Takes a parcel, or fails it when too many wait. */
    void accept(Parcel parcel) {
        Outcome refusal = enqueue(parcel);
        if (refusal != null) {
            failures.fail(parcel.delivery(), refusal);
        }
    }

    private @Nullable Outcome enqueue(Parcel parcel) {
        lock.lock();
        try {
            if (closed) {
                parcel.delivery().failed(SHUT_DOWN);
                return null;
            }
            if (waiting == policy.mostWaiting()) {
                return Outcome.never("queue full", "The queue is full: %d deliveries wait already".formatted(waiting));
            }
            waiting++;
            Deque<Parcel> lane = lanes.computeIfAbsent(parcel.meeting(), meeting -> new ArrayDeque<>());
            lane.addLast(parcel);
            if (lane.size() == 1) {
                start(parcel);
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody in any more. */
    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is left, at most until the instant of {@link System#nanoTime}. */
    void awaitEmpty(long deadline) throws InterruptedException {
        lock.lock();
        try {
            long left = deadline - System.nanoTime();
            while (waiting > 0 && left > 0) {
                left = empty.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Gives up what is left, and says how much that was. */
    int abandon() {
        List<Parcel> left = takeAll(parcel -> true);
        left.forEach(parcel -> parcel.delivery().failed(SHUT_DOWN));
        threads.shutdownNow();
        return left.size();
    }

    /** A lane has the events of one meeting, so those of one tenancy: it goes as a whole. */
    private List<Parcel> takeAll(Predicate<Parcel> which) {
        lock.lock();
        try {
            var taken = new ArrayList<Parcel>();
            for (Iterator<Deque<Parcel>> each = lanes.values().iterator(); each.hasNext(); ) {
                Deque<Parcel> lane = each.next();
                if (which.test(lane.getFirst())) {
                    taken.addAll(lane);
                    each.remove();
                }
            }
            waiting -= taken.size();
            if (waiting == 0) {
                empty.signalAll();
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Gives up what waits of these events; an attempt that is under way at this moment is the last one. */
    int cancel(Predicate<MeetingEvent> which) {
        List<Parcel> given = takeAll(parcel -> which.test(parcel.event()));
        given.forEach(parcel -> parcel.delivery().failed(CANCELLED));
        return given.size();
    }

    private void work(Parcel parcel) {
        if (!isFirst(parcel)) {
            return;
        }
        Delivery delivery = parcel.delivery();
        delivery.countAttempt();
        Outcome outcome = attempt(parcel);
        if (outcome.verdict() == Verdict.TRY_AGAIN && delivery.attempts() < policy.attempts()) {
            delivery.retrying(outcome.reason());
            pause(parcel, policy.pauseAfter(delivery.attempts()));
            return;
        }
        if (outcome.verdict() == Verdict.DELIVERED) {
            delivery.delivered();
        } else if (isFirst(parcel)) {
            failures.fail(delivery, outcome);
        }
        next(parcel);
    }

    /** Whatever is thrown, an error of a class that cannot be loaded included, must not stop the lane. */
    private Outcome attempt(Parcel parcel) {
        try {
            return target.send(parcel);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.never(SHUT_DOWN, SHUT_DOWN);
        } catch (Throwable e) {
            return Outcome.never(e.getClass().getName(), "Unexpected failure: " + e);
        }
    }

    /** Tells whether it is the parcel under way; it is not once it was given up, whoever uses its lane then. */
    private boolean isFirst(Parcel parcel) {
        lock.lock();
        try {
            Deque<Parcel> lane = lanes.get(parcel.meeting());
            return lane != null && lane.getFirst().delivery() == parcel.delivery();
        } finally {
            lock.unlock();
        }
    }

    /** In one step, or a lane that ends here and begins anew elsewhere would have two parcels under way. */
    private void next(Parcel done) {
        lock.lock();
        try {
            Deque<Parcel> lane = lanes.get(done.meeting());
            if (lane == null || lane.getFirst().delivery() != done.delivery()) {
                return;
            }
            waiting--;
            lane.removeFirst();
            if (lane.isEmpty()) {
                lanes.remove(done.meeting());
            } else {
                start(lane.getFirst());
            }
            if (waiting == 0) {
                empty.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void start(Parcel parcel) {
        threads.execute(() -> work(parcel));
    }

    private void pause(Parcel parcel, Duration pause) {
        lock.lock();
        try {
            if (isFirst(parcel)) {
                var unused = threads.schedule(() -> work(parcel), pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
    }
}
