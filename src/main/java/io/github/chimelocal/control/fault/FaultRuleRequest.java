package io.github.chimelocal.control.fault;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fault rule as a tester writes it.
 *
 * @param service of LocalStack's form, which names nothing else
 */
record FaultRuleRequest(
        @Nullable String operation,
        @Nullable String account,
        @Nullable String region,
        @Nullable String meeting,
        @Nullable String externalMeetingId,
        @Nullable String externalUserId,
        @Nullable Double probability,
        @Nullable Long after,
        @Nullable Long times,
        @Nullable ErrorRequest error,
        @Nullable Integer status,
        @Nullable LatencyRequest latency,
        @Nullable String connection,
        @Nullable String service) {

    /**
     * An error.
     *
     * @param statusCode of LocalStack's form
     * @param code of LocalStack's form
     */
    record ErrorRequest(
            @Nullable String name,
            @Nullable String message,
            @Nullable Integer retryAfter,
            @Nullable Integer statusCode,
            @Nullable String code) {}

    /** From the least to the most, or always the same. */
    record LatencyRequest(@Nullable String min, @Nullable String max) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        LatencyRequest {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static LatencyRequest always(String latency) {
            return new LatencyRequest(latency, latency);
        }
    }

    /** All rules, as a list or as what is shown of them. */
    record FaultRulesRequest(@Nullable List<@Nullable FaultRuleRequest> rules) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        FaultRulesRequest {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static FaultRulesRequest of(List<@Nullable FaultRuleRequest> rules) {
            return new FaultRulesRequest(rules);
        }
    }
}
