package io.github.chimelocal.event.delivery;

/** Delivers to one sort of target; called by several threads. */
@FunctionalInterface
interface EventTarget {

    /** Tries once. What it throws counts as a failure that no repetition helps. */
    DeliveryResult send(DeliveryTask task) throws InterruptedException;
}
