package io.github.chimelocal.state;

import io.github.chimelocal.meeting.id.Tenancy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an account's seeded ids in a Region had come.
 *
 * @param drawn how many
 */
record IdSequence(
        @Nullable String account,
        @Nullable String region,
        @Nullable Long drawn) {

    static IdSequence of(Map.Entry<Tenancy, Long> sequence) {
        return new IdSequence(
                sequence.getKey().account(), sequence.getKey().region().name(), sequence.getValue());
    }
}
