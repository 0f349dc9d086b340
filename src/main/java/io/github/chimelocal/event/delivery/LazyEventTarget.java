package io.github.chimelocal.event.delivery;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a target when there is something to send: the classes of the AWS SDK are many, and few need all of them. */
final class LazyEventTarget implements EventTarget {

    private final Supplier<EventTarget> maker;
    private volatile @Nullable EventTarget made;

    LazyEventTarget(Supplier<EventTarget> maker) {
        this.maker = maker;
    }

    @Override
    public DeliveryResult send(DeliveryTask task) throws InterruptedException {
        return target().send(task);
    }

    private EventTarget target() {
        EventTarget target = made;
        return target != null ? target : make();
    }

    private synchronized EventTarget make() {
        EventTarget target = made != null ? made : maker.get();
        made = target;
        return target;
    }
}
