package io.github.chimelocal.api.web.context;

import io.github.chimelocal.meeting.exception.ForbiddenException;
import io.github.chimelocal.meeting.id.ControlRegion;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses calls for a Region in which AWS has no endpoint, or warns of the Region once. */
public final class ControlRegionValidator {

    private static final Logger log = LoggerFactory.getLogger(ControlRegionValidator.class);

    /** Callers choose the names, so the memory of them is bounded. */
    private static final int MOST_WARNINGS = 100;

    private final Set<String> warned = ConcurrentHashMap.newKeySet();
    private final boolean strict;

    /** Takes whether a Region without an endpoint is refused, instead of warned of once. */
    public ControlRegionValidator(boolean strict) {
        this.strict = strict;
    }

    /** Does nothing for a Region with an endpoint. Throws {@link ForbiddenException} for another, where that is refused. */
    public void validate(ControlRegion region) {
        if (region.hasEndpoint()) {
            return;
        }
        if (strict) {
            throw ForbiddenException.region(region);
        }
        if (warned.size() < MOST_WARNINGS && warned.add(region.name())) {
            log.warn(
                    "AWS has no Amazon Chime SDK Meetings endpoint in Region {}; calls for it are accepted here"
                            + " (chime.regions.strict=true refuses them)",
                    region.name());
        }
    }
}
