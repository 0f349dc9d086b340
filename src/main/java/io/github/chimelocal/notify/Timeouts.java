package io.github.chimelocal.notify;

import java.time.Duration;

/** How long a target may take, whichever sort it is. */
final class Timeouts {

    static final Duration CONNECTION = Duration.ofSeconds(2);
    static final Duration CALL = Duration.ofSeconds(10);

    private Timeouts() {}
}
