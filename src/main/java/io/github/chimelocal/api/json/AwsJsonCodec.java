package io.github.chimelocal.api.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.chimelocal.json.InvalidMemberException;
import io.github.chimelocal.json.StrictJson;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Reads and writes the bodies of AWS's side: members in upper camel case, no coercion, nothing null. */
public class AwsJsonCodec {

    private static final String AWS_SIDE = "io.github.chimelocal.api.";

    private static final int MOST_ELEMENTS = 1_000;

    /** Each element takes a byte and a comma; an ordinary body is shorter, and is spared the walk. */
    private static final int LEAST_BYTES_OF_TOO_LONG_A_LIST = 2 * MOST_ELEMENTS;

    /** Trees are read and walked by recursion. */
    private static final int DEEPEST = 500;

    private final JsonMapper mapper = JsonMapper.builder(withoutBoundsButDepth())
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(new SimpleModule().addDeserializer(String.class, new StrictStringDeserializer()))
            .withCoercionConfig(
                    LogicalType.Integer, number -> number.setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
            .build();

    private final JsonMapper strict = mapper.rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The length of a body is bounded before; within it a member that nobody reads may hold what it likes. */
    private static JsonFactory withoutBoundsButDepth() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
                .build();
    }

    /** Tells whether a type, such as that of a structure or an operation, is one of AWS's side. */
    public static boolean isOfAwsSide(Class<?> type) {
        return type.getName().startsWith(AWS_SIDE);
    }

    /** Writes a structure. */
    public byte[] write(Object structure) {
        return mapper.writeValueAsBytes(structure);
    }

    /** Writes a structure as a part of a document of ours. */
    public JsonNode tree(Object structure) {
        return mapper.valueToTree(structure);
    }

    /**
     * Binds a part of a document of ours to a structure; there no member is unknown.
     *
     * @throws InvalidMemberException when it is not such a structure
     */
    public <T> T bindStrictly(JsonNode tree, Class<T> structure) {
        return StrictJson.read(() -> strict.treeToValue(tree, structure));
    }

    /**
     * Reads a structure from an object; an empty body stands for one without members.
     *
     * @throws UnreadableBodyException when the bytes are not such JSON
     */
    public <T> T read(byte[] body, Class<T> structure) {
        return bind(parse(body), structure);
    }

    /**
     * Parses an object; an empty body stands for one without members.
     *
     * <p>The body becomes a tree first: of a member that occurs twice the last one counts, which a record cannot do.
     *
     * @throws UnreadableBodyException when the bytes are not UTF-8, not JSON, no object, too deep or have a list too long
     */
    public JsonNode parse(byte[] body) {
        JsonNode tree = body.length == 0 ? mapper.createObjectNode() : parseTree(body);
        if (!tree.isObject()) {
            throw UnreadableBodyException.notAnObject();
        }
        if (body.length > LEAST_BYTES_OF_TOO_LONG_A_LIST) {
            requireBoundedLists(tree, new MemberPath());
        }
        return tree;
    }

    private JsonNode parseTree(byte[] body) {
        try {
            return mapper.readTree(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException notUtf8) {
            throw UnreadableBodyException.notUtf8();
        } catch (StreamConstraintsException tooDeep) {
            throw UnreadableBodyException.tooDeep(DEEPEST);
        } catch (JacksonException malformed) {
            throw UnreadableBodyException.malformed(malformed.getLocation());
        }
    }

    /** No list of the model holds more than 250; to validate each element of a far longer one would take for ever. */
    private static void requireBoundedLists(JsonNode node, MemberPath where) {
        if (node.size() > MOST_ELEMENTS && node.isArray()) {
            throw UnreadableBodyException.listTooLong(where, MOST_ELEMENTS);
        }
        int here = where.length();
        node.forEachEntry((name, member) -> {
            requireBoundedLists(member, where.member(name));
            where.backTo(here);
        });
        for (int element = 0; node.isArray() && element < node.size(); element++) {
            requireBoundedLists(node.get(element), where.element(element));
            where.backTo(here);
        }
    }

    /**
     * Binds a parsed object to a structure.
     *
     * @throws UnreadableBodyException when a member is of another type
     */
    public <T> T bind(JsonNode tree, Class<T> structure) {
        try {
            return mapper.treeToValue(tree, structure);
        } catch (MismatchedInputException mismatch) {
            throw UnreadableBodyException.wrongType(mismatch.getPath(), mismatch.getTargetType());
        } catch (JacksonException outOfRange) {
            throw UnreadableBodyException.wrongType(outOfRange.getPath(), Integer.class);
        }
    }
}
