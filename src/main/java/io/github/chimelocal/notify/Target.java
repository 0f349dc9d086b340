package io.github.chimelocal.notify;

/** Delivers to one sort of target; called by several threads. */
@FunctionalInterface
interface Target {

    /** Tries once. What it throws counts as a failure that no repetition helps. */
    Outcome send(Parcel parcel) throws InterruptedException;
}
