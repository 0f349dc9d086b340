package io.github.chimelocal.meeting.id;

import java.util.UUID;
import java.util.function.Predicate;

/** Where a tenancy's ids come from. */
@FunctionalInterface
public interface IdGenerator {

    /** Draws the next one. */
    UUID generate(Tenancy tenancy);

    /** Begins anew for these tenancies, and returns how many had drawn; what is random has no beginning. */
    default int reset(Predicate<Tenancy> whose) {
        return 0;
    }
}
