package io.github.chimelocal.state;

import static io.github.chimelocal.state.MemberChecks.given;
import static io.github.chimelocal.state.MemberChecks.require;
import static io.github.chimelocal.state.MemberChecks.within;

import io.github.chimelocal.json.InvalidMemberException;
import io.github.chimelocal.json.StrictJson;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.id.Tenancy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the document, or says what is wrong with it and where. */
final class StateDocumentReader {

    static final int VERSION = 1;

    private static final String KNOWN = "exportedAt, idSequences, meetings, version";

    private final JsonMapper mapper = StrictJson.mapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final MeetingDocumentReader meetingReader;

    StateDocumentReader(DocumentCodec codec) {
        this.meetingReader = new MeetingDocumentReader(codec);
    }

    /**
     * Reads it whole.
     *
     * @throws InvalidMemberException when anything in it is not as it must be
     */
    StateDocument read(byte[] document) {
        try {
            requireVersion(document);
            return readMembers(document);
        } catch (JacksonException malformed) {
            throw InvalidMemberException.because("", "The document is not valid JSON" + where(malformed.getLocation()));
        }
    }

    private static String where(@Nullable TokenStreamLocation where) {
        return where == null ? "" : ": line %s, column %s".formatted(where.getLineNr(), where.getColumnNr());
    }

    /** Comes first, wherever it stands: a document of another version may have other members. */
    private void requireVersion(byte[] document) {
        boolean isUnderstood = false;
        try (JsonParser json = mapper.createParser(document)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw InvalidMemberException.because("", "The document must be a JSON object");
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isVersion = json.currentName().equals("version");
                JsonToken value = json.nextToken();
                isUnderstood |= isVersion
                        && value == JsonToken.VALUE_NUMBER_INT
                        && json.getString().equals(Integer.toString(VERSION));
                json.skipChildren();
            }
            if (json.nextToken() != null) {
                throw InvalidMemberException.because(
                        "", "The document is not valid JSON: there is something after its object");
            }
        }
        require(isUnderstood, "version", VERSION + ", which is the only version that is understood here");
    }

    private StateDocument readMembers(byte[] document) {
        @Nullable Instant exportedAt = null;
        List<Meeting> meetings = null;
        Map<Tenancy, Long> idsDrawn = new HashMap<>();
        try (JsonParser json = mapper.createParser(document)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "version" -> json.skipChildren();
                    case "exportedAt" -> exportedAt = exportedAt(json);
                    case "meetings" -> meetings = meetings(json);
                    case "idSequences" -> elements(json, name, IdSequence.class, sequence -> addTo(idsDrawn, sequence));
                    default -> throw InvalidMemberException.unknown(name, KNOWN);
                }
            }
        }
        return new StateDocument(
                MemberChecks.given(exportedAt, "exportedAt", "given"), given(meetings, "meetings", "a list"), idsDrawn);
    }

    private static Instant exportedAt(JsonParser json) {
        return MemberChecks.instant(json.hasToken(JsonToken.VALUE_STRING) ? json.getString() : null, "exportedAt");
    }

    private List<Meeting> meetings(JsonParser json) {
        var meetings = new ArrayList<Meeting>();
        elements(json, "meetings", MeetingDocument.class, meeting -> meetings.add(meetingReader.read(meeting)));
        StateConsistencyValidator.validate(meetings);
        return meetings;
    }

    private static void addTo(Map<Tenancy, Long> idsDrawn, IdSequence sequence) {
        Tenancy tenancy = MemberChecks.tenancy(sequence.account(), sequence.region());
        long drawn = given(sequence.drawn(), "drawn", "a whole number from 0");
        require(drawn >= 0, "drawn", "a whole number from 0");
        require(idsDrawn.put(tenancy, drawn) == null, "region", "one that the account has not had before");
    }

    /** Takes one element after the other, so that the document is never a tree in memory. */
    private <T> void elements(JsonParser json, String name, Class<T> type, Consumer<T> use) {
        require(json.hasToken(JsonToken.START_ARRAY), name, "a list");
        ObjectReader reader = mapper.readerFor(type).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
            within("%s[%s]".formatted(name, index), () -> {
                require(json.hasToken(JsonToken.START_OBJECT), "", "an object");
                T element = StrictJson.read(() -> reader.<T>readValue(json));
                use.accept(element);
                return element;
            });
        }
    }
}
