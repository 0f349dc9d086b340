package io.github.chimelocal.event.log;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How far the delivery of one event to one destination has come; safe for many threads. */
public final class Delivery {

    private final EventTargetType target;
    private final String destination;
    private final AtomicReference<Progress> progress =
            new AtomicReference<>(new Progress(DeliveryState.PENDING, 0, null));
    private volatile Runnable listener = () -> {};

    /** Where a delivery stands. */
    public enum DeliveryState {
        /** It waits for its turn, or is on its way for the first time. */
        PENDING,
        DELIVERED,
        /** It failed at least once and will be tried again. */
        RETRYING,
        /** It will not be tried again. */
        FAILED,
        /** Nobody said where to deliver to. */
        SKIPPED;

        private boolean isFinal() {
            return this != PENDING && this != RETRYING;
        }
    }

    private record Progress(
            DeliveryState state, int attempts, @Nullable String reason) {}

    /** Creates a pending delivery. */
    public Delivery(EventTargetType target, String destination) {
        this.target = target;
        this.destination = destination;
    }

    /** Returns eventbridge, sqs, sns, lambda or webhook. */
    public String target() {
        return target.wireName();
    }

    /** Returns the ARN, the name of the event bus or the URL. */
    public String destination() {
        return destination;
    }

    /** Returns where it stands. */
    public DeliveryState state() {
        return progress.get().state();
    }

    /** Returns how often it was tried. */
    public int attempts() {
        return progress.get().attempts();
    }

    /** Returns why it is not delivered; null while nothing stands against it. */
    public @Nullable String reason() {
        return progress.get().reason();
    }

    /** Returns the type of the target. */
    public EventTargetType targetType() {
        return target;
    }

    /** Has that run each time it stands elsewhere than before, from now on. */
    void onChange(Runnable told) {
        listener = told;
    }

    /** Counts an attempt, unless the state is final. */
    public void countAttempt() {
        progress.updateAndGet(before -> before.state().isFinal()
                ? before
                : new Progress(before.state(), before.attempts() + 1, before.reason()));
    }

    /** Sets the final state {@code DELIVERED}. */
    public void markDelivered() {
        become(DeliveryState.DELIVERED, null);
    }

    /** Sets the state {@code RETRYING}. */
    public void markRetrying(String reason) {
        become(DeliveryState.RETRYING, reason);
    }

    /** Sets the final state {@code FAILED}. */
    public void markFailed(String reason) {
        become(DeliveryState.FAILED, reason);
    }

    /** Sets the final state {@code SKIPPED}. */
    public void markSkipped(String reason) {
        become(DeliveryState.SKIPPED, reason);
    }

    /** What is final stays: a call may still be under way when the delivery was given up. */
    private void become(DeliveryState state, @Nullable String reason) {
        Progress before =
                progress.getAndUpdate(now -> now.state().isFinal() ? now : new Progress(state, now.attempts(), reason));
        if (!before.state().isFinal()) {
            listener.run();
        }
    }
}
