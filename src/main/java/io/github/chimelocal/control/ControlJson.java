package io.github.chimelocal.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads and writes the bodies of the control API; unlike AWS's side it knows each member and takes no other. */
final class ControlJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Integer, number -> number.setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    byte[] write(Object structure) {
        return mapper.writeValueAsBytes(structure);
    }

    /** Reads an object; no bytes at all stand for one without members. */
    <T> T read(byte[] body, Class<T> structure) {
        try {
            return body.length == 0
                    ? mapper.treeToValue(mapper.createObjectNode(), structure)
                    : requireObject(mapper.readValue(body, structure));
        } catch (UnrecognizedPropertyException unknown) {
            throw Problem.unknown(pathOf(unknown.getPath()), namesOf(unknown.getKnownPropertyIds()));
        } catch (MismatchedInputException mismatch) {
            String path = pathOf(mismatch.getPath());
            throw path.isEmpty()
                    ? Problem.unreadable("The request body must be a JSON object")
                    : Problem.with(path, typeOf(mismatch.getTargetType()));
        } catch (InputCoercionException outOfRange) {
            throw Problem.with(pathOf(outOfRange.getPath()), typeOf(outOfRange.getTargetType()));
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
        if (expected == Boolean.class) {
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
