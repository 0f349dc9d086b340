package io.github.chimelocal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** JSON whose members are all known and of the types that they must be of; nothing null is written. */
public final class StrictJson {

    private StrictJson() {}

    /** Returns a mapper that reads and writes so. */
    public static JsonMapper mapper(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Integer,
                        number -> number.setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /**
     * Lets Jackson read something.
     *
     * @throws InvalidMemberException when a member is unknown or of another type; without a path for what is not of the structure at all
     * @throws JacksonException when it is not JSON
     */
    public static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnrecognizedPropertyException unknown) {
            throw InvalidMemberException.unknown(pathOf(unknown.getPath()), namesOf(unknown.getKnownPropertyIds()));
        } catch (MismatchedInputException mismatch) {
            throw InvalidMemberException.with(pathOf(mismatch.getPath()), typeOf(mismatch.getTargetType()));
        } catch (InputCoercionException outOfRange) {
            throw InvalidMemberException.with(pathOf(outOfRange.getPath()), typeOf(outOfRange.getTargetType()));
        }
    }

    private static String pathOf(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step -> step.getPropertyName() != null ? step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String namesOf(Collection<Object> members) {
        return members.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String typeOf(Class<?> expected) {
        if (expected == String.class) {
            return "a string";
        }
        if (expected == Boolean.class || expected == boolean.class) {
            return "true or false";
        }
        if (expected == Double.class) {
            return "a number";
        }
        return expected.isPrimitive() || Number.class.isAssignableFrom(expected)
                ? "a whole number, and not too large"
                : "of another type";
    }
}
