package io.github.chimelocal.reset;

import io.github.chimelocal.meeting.id.Tenancy;
import java.util.Optional;

/**
 * Whose things are forgotten.
 *
 * @param account empty for those of all accounts
 * @param region the name of a control Region; empty for those of all Regions
 */
public record ResetScope(Optional<String> account, Optional<String> region) {

    /** All there is. */
    public static final ResetScope EVERYTHING = new ResetScope(Optional.empty(), Optional.empty());

    /** Tells whether what belongs to nobody, such as the clock, is meant too. */
    public boolean isEverything() {
        return equals(EVERYTHING);
    }

    /** Tells whether the tenancy's things are meant. */
    public boolean covers(Tenancy tenancy) {
        return account.map(tenancy.account()::equals).orElse(true)
                && region.map(tenancy.region().name()::equals).orElse(true);
    }
}
