package io.github.chimelocal.state;

import io.github.chimelocal.json.InvalidMemberException;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The form that AWS gives to something, for those who do not know AWS's names. */
public interface Form<T> {

    /** Writes it as AWS shows it, or as it was sent. */
    JsonNode write(T value);

    /**
     * Reads it back.
     *
     * @throws InvalidMemberException when it breaks a constraint of AWS's model
     */
    T read(JsonNode form);

    /** Makes one of its two directions. */
    static <T> Form<T> of(Function<T, JsonNode> writing, Function<JsonNode, T> reading) {
        return new Form<>() {
            @Override
            public JsonNode write(T value) {
                return writing.apply(value);
            }

            @Override
            public T read(JsonNode form) {
                return reading.apply(form);
            }
        };
    }
}
