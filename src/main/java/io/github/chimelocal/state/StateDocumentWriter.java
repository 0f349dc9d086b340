package io.github.chimelocal.state;

import io.github.chimelocal.json.StrictJson;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.id.Tenancy;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;

/** Writes the document, one meeting after the other, so that it is never whole in memory. */
final class StateDocumentWriter {

    private static final Comparator<Map.Entry<Tenancy, Long>> BY_TENANCY =
            Map.Entry.comparingByKey(Comparator.comparing(Tenancy::account)
                    .thenComparing(tenancy -> tenancy.region().name()));

    private final ObjectWriter writer = StrictJson.mapper(new JsonFactory())
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private final DocumentCodec codec;

    StateDocumentWriter(DocumentCodec codec) {
        this.codec = codec;
    }

    void write(StateDocument state, OutputStream out) throws IOException {
        try (JsonGenerator json = writer.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("version", StateDocumentReader.VERSION);
            json.writeStringProperty("exportedAt", state.exportedAt().toString());
            if (!state.idsDrawn().isEmpty()) {
                json.writePOJOProperty("idSequences", sequences(state));
            }
            json.writeArrayPropertyStart("meetings");
            for (Meeting meeting : state.meetings()) {
                json.writePOJO(MeetingDocument.of(meeting, codec));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonException failed) {
            throw nobodyReads(failed).orElseThrow(() -> failed);
        }
    }

    /** Whoever reads may have gone, which Jackson hides in failures of its own. */
    private static Optional<IOException> nobodyReads(JacksonException failed) {
        return Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .findFirst();
    }

    private static List<IdSequence> sequences(StateDocument state) {
        return state.idsDrawn().entrySet().stream()
                .sorted(BY_TENANCY)
                .map(IdSequence::of)
                .toList();
    }
}
