package io.github.chimelocal.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request derived from the model.
 *
 * @param what the member and what is done to it, such as {@code Tags[].Key: length 129}
 * @param member the path of the mutated member in the model's notation
 * @param value what stands there; null when the member is left out
 * @param refusal a text that the message of a BadRequestException must hold; null when the request must be accepted
 */
record GeneratedRequest(
        String operation,
        String what,
        String member,
        @Nullable JsonNode value,
        @Nullable String refusal) {

    /** Makes the whole input from a valid one by changing the one member. */
    JsonNode input(JsonNode valid) {
        return InputPath.parse(member).replace(valid, value);
    }

    Map.Entry<String, String> key() {
        return Map.entry(operation, what);
    }
}
