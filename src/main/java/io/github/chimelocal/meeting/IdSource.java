package io.github.chimelocal.meeting;

import java.util.UUID;
import java.util.function.Predicate;

/** Where a tenancy's ids come from. */
@FunctionalInterface
public interface IdSource {

    /** Draws the next one. */
    UUID draw(Tenancy tenancy);

    /** Begins anew for these tenancies, and returns how many had drawn; what is random has no beginning. */
    default int forget(Predicate<Tenancy> whose) {
        return 0;
    }
}
