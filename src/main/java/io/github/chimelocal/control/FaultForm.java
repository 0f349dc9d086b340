package io.github.chimelocal.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fault rule as a tester writes it.
 *
 * @param service of LocalStack's form, which names nothing else
 */
record FaultForm(
        @Nullable String operation,
        @Nullable String account,
        @Nullable String region,
        @Nullable String meeting,
        @Nullable String externalMeetingId,
        @Nullable String externalUserId,
        @Nullable Double probability,
        @Nullable Long after,
        @Nullable Long times,
        @Nullable Failure error,
        @Nullable Integer status,
        @Nullable Pause latency,
        @Nullable String connection,
        @Nullable String service) {

    /**
     * An error.
     *
     * @param statusCode of LocalStack's form
     * @param code of LocalStack's form
     */
    record Failure(
            @Nullable String name,
            @Nullable String message,
            @Nullable Integer retryAfter,
            @Nullable Integer statusCode,
            @Nullable String code) {}

    /** From the least to the most, or always the same. */
    record Pause(@Nullable String min, @Nullable String max) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Pause {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Pause always(String latency) {
            return new Pause(latency, latency);
        }
    }

    /** All rules, as a list or as what is shown of them. */
    record All(@Nullable List<@Nullable FaultForm> rules) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        All {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static All of(List<@Nullable FaultForm> rules) {
            return new All(rules);
        }
    }
}
