package io.github.chimelocal.event.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.chimelocal.event.log.Delivery;
import io.github.chimelocal.event.log.EventTargetType;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records what is finally not delivered, and warns of each cause once. */
final class DeliveryFailureLog {

    private static final Logger log = LoggerFactory.getLogger(DeliveryFailureLog.class);

    /** Beyond that many, one that was forgotten may be told of again. */
    private static final int MOST_CAUSES = 1_000;

    private static final int LONGEST_TEXT = 300;

    /** Destinations and reasons are other people's text. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");

    private final Cache<Cause, Boolean> told =
            Caffeine.newBuilder().maximumSize(MOST_CAUSES).build();

    private record Cause(EventTargetType target, String destination, String cause) {}

    void fail(Delivery delivery, DeliveryResult outcome) {
        delivery.markFailed(outcome.reason());
        var cause = new Cause(delivery.targetType(), delivery.destination(), outcome.cause());
        if (told.asMap().putIfAbsent(cause, true) == null) {
            log.warn(
                    "Events are not delivered to {} {}: {}; later failures of this kind are only in the event log",
                    delivery.target(),
                    printable(delivery.destination()),
                    printable(outcome.reason()));
        }
    }

    private static String printable(String text) {
        String oneLine = UNPRINTABLE.matcher(text).replaceAll("?");
        return oneLine.length() > LONGEST_TEXT ? oneLine.substring(0, LONGEST_TEXT) + "..." : oneLine;
    }
}
