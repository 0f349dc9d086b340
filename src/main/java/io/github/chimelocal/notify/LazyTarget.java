package io.github.chimelocal.notify;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a target when there is something to send: the classes of the AWS SDK are many, and few need all of them. */
final class LazyTarget implements Target {

    private final Supplier<Target> maker;
    private volatile @Nullable Target made;

    LazyTarget(Supplier<Target> maker) {
        this.maker = maker;
    }

    @Override
    public Outcome send(Parcel parcel) throws InterruptedException {
        return target().send(parcel);
    }

    private Target target() {
        Target target = made;
        return target != null ? target : make();
    }

    private synchronized Target make() {
        Target target = made != null ? made : maker.get();
        made = target;
        return target;
    }
}
