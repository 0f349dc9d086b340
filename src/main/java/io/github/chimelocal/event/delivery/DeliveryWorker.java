package io.github.chimelocal.event.delivery;

import io.github.chimelocal.event.delivery.DeliveryResult.RetryDecision;
import io.github.chimelocal.event.log.Delivery;
import io.github.chimelocal.event.log.EventTargetType;
import io.github.chimelocal.meeting.event.MeetingEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Delivers to one type of target: the events of a meeting one after the other, those of different meetings in parallel.
 *
 * <p>Its threads start when there is work and end when they are idle.
 */
final class DeliveryWorker {

    static final String SHUT_DOWN = "shut down";
    static final String CANCELLED = "cancelled by a reset";
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);

    private final EventTarget target;
    private final DeliveryPolicy policy;
    private final DeliveryFailureLog failures;
    private final OrderedDeliveryQueue queue;
    private final ScheduledThreadPoolExecutor threads;

    DeliveryWorker(EventTargetType type, EventTarget target, DeliveryPolicy policy, DeliveryFailureLog failures) {
        this.target = target;
        this.policy = policy;
        this.failures = failures;
        this.queue = new OrderedDeliveryQueue(policy.mostWaiting());
        this.threads = new ScheduledThreadPoolExecutor(policy.threads(), work -> {
            var thread = new Thread(work, "notify-" + type.wireName());
            thread.setDaemon(true);
            return thread;
        });
        threads.setKeepAliveTime(KEEP_ALIVE.toMillis(), TimeUnit.MILLISECONDS);
        threads.allowCoreThreadTimeOut(true);
        // After a shutdown every delivery that was left has failed already.
        threads.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Accepts a delivery, or marks it as failed when too many wait or the worker is closed. */
    void submit(DeliveryTask task) {
        switch (queue.add(task)) {
            case HEAD -> execute(task);
            case WAITING -> {}
            case FULL ->
                failures.fail(
                        task.delivery(),
                        DeliveryResult.giveUp(
                                "queue full",
                                "The queue is full: %d deliveries wait already".formatted(policy.mostWaiting())));
            case CLOSED -> task.delivery().markFailed(SHUT_DOWN);
        }
    }

    /** Cancels the deliveries of these events and returns their number; an attempt under way is the last one. */
    int cancel(Predicate<MeetingEvent> events) {
        List<DeliveryTask> cancelled = queue.removeMeetings(task -> events.test(task.event()));
        cancelled.forEach(task -> task.delivery().markFailed(CANCELLED));
        return cancelled.size();
    }

    /** Refuses further deliveries. */
    void close() {
        queue.close();
    }

    /** Waits until nothing is left, at most until {@link System#nanoTime} reaches the deadline. */
    void awaitEmpty(long deadline) throws InterruptedException {
        queue.awaitEmpty(deadline);
    }

    /** Marks the deliveries that are left as failed, and returns their number. */
    int shutdownNow() {
        List<DeliveryTask> left = queue.removeMeetings(task -> true);
        left.forEach(task -> task.delivery().markFailed(SHUT_DOWN));
        threads.shutdownNow();
        return left.size();
    }

    private void execute(DeliveryTask head) {
        threads.execute(() -> deliver(head));
    }

    private void deliver(DeliveryTask task) {
        if (!queue.isHead(task)) {
            return;
        }
        Delivery delivery = task.delivery();
        delivery.countAttempt();
        DeliveryResult result = attempt(task);
        if (result.decision() == RetryDecision.RETRY && delivery.attempts() < policy.attempts()) {
            delivery.markRetrying(result.reason());
            var unused = threads.schedule(
                    () -> deliver(task), policy.pauseAfter(delivery.attempts()).toMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        if (result.decision() == RetryDecision.DELIVERED) {
            delivery.markDelivered();
        } else if (queue.isHead(task)) {
            failures.fail(delivery, result);
        }
        queue.complete(task).ifPresent(this::execute);
    }

    /** Whatever is thrown, including the error of a class that cannot be loaded, must not stop the queue. */
    private DeliveryResult attempt(DeliveryTask task) {
        try {
            return target.send(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DeliveryResult.giveUp(SHUT_DOWN, SHUT_DOWN);
        } catch (Throwable e) {
            return DeliveryResult.giveUp(e.getClass().getName(), "Unexpected failure: " + e);
        }
    }
}
