package io.github.chimelocal.event.delivery;

import java.time.Duration;

/** How long a target may take, whichever sort it is. */
final class DeliveryTimeouts {

    static final Duration CONNECTION = Duration.ofSeconds(2);
    static final Duration CALL = Duration.ofSeconds(10);

    private DeliveryTimeouts() {}
}
