package io.github.chimelocal.control;

import io.github.chimelocal.meeting.id.Tenancy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One piece of news for those who listen.
 *
 * @param number from 1, its id in the stream
 * @param whose null for what is everybody's
 * @param data makes the structure that is sent, when it is sent
 */
record Frame(long number, News news, @Nullable Tenancy whose, Supplier<Object> data) {

    /** What news are about; the stream names them in lower case. */
    enum News {
        REQUEST,
        EVENT,
        DELIVERY,
        MEETING,
        FAULT,
        CLOCK,
        RESET,
        /** There will be no more; this is not sent. */
        END
    }
}
