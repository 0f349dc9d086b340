package io.github.chimelocal.control;

import io.github.chimelocal.json.BadMember;
import io.github.chimelocal.json.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the bodies of the control API; unlike AWS's side it knows each member and takes no other. */
final class ControlJson {

    private final JsonMapper mapper = StrictJson.mapper(new JsonFactory());

    byte[] write(Object structure) {
        return mapper.writeValueAsBytes(structure);
    }

    /** Reads an object; no bytes at all stand for one without members. */
    <T> T read(byte[] body, Class<T> structure) {
        try {
            return body.length == 0
                    ? mapper.treeToValue(mapper.createObjectNode(), structure)
                    : requireObject(StrictJson.read(() -> mapper.readValue(body, structure)));
        } catch (BadMember bad) {
            throw bad.field().isEmpty() ? Problem.unreadable("The request body must be a JSON object") : bad;
        } catch (JacksonException malformed) {
            throw Problem.unreadable("The request body is not valid JSON");
        }
    }

    private static <T> T requireObject(@Nullable T structure) {
        if (structure == null) {
            throw Problem.unreadable("The request body must be a JSON object");
        }
        return structure;
    }
}
