package io.github.chimelocal.control.web;

import io.github.chimelocal.json.InvalidMemberException;
import io.github.chimelocal.json.StrictJson;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the bodies of the control API; unlike AWS's side it knows each member and takes no other. */
public final class ControlApiJsonCodec {

    private final JsonMapper mapper = StrictJson.mapper(new JsonFactory())
            .rebuild()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    private final ObjectWriter writer = mapper.writer()
            .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .without(StreamWriteFeature.FLUSH_PASSED_TO_STREAM);

    byte[] write(Object structure) {
        return mapper.writeValueAsBytes(structure);
    }

    /** Neither closes nor flushes. */
    public void write(Object structure, OutputStream out) throws IOException {
        try {
            writer.writeValue(out, structure);
        } catch (JacksonIOException gone) {
            throw gone.getCause();
        }
    }

    /** Reads an object; no bytes at all stand for one without members. */
    <T> T read(byte[] body, Class<T> structure) {
        try {
            return body.length == 0
                    ? mapper.treeToValue(mapper.createObjectNode(), structure)
                    : requireObject(StrictJson.read(() -> mapper.readValue(body, structure)));
        } catch (InvalidMemberException bad) {
            throw bad.field().isEmpty()
                    ? ControlApiException.unreadable("The request body must be a JSON object")
                    : bad;
        } catch (JacksonException malformed) {
            throw ControlApiException.unreadable("The request body is not valid JSON");
        }
    }

    private static <T> T requireObject(@Nullable T structure) {
        if (structure == null) {
            throw ControlApiException.unreadable("The request body must be a JSON object");
        }
        return structure;
    }
}
