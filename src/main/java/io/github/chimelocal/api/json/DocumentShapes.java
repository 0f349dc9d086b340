package io.github.chimelocal.api.json;

import io.github.chimelocal.json.InvalidMemberException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;

/** Structures of AWS's side as parts of documents of ours: they keep the same constraints, and no member is unknown. */
@Component
public class DocumentShapes {

    private final WireJson json;
    private final Validator validator;

    DocumentShapes(WireJson json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** Writes a structure. */
    public JsonNode write(Object shape) {
        return json.tree(shape);
    }

    /**
     * Reads a structure.
     *
     * @throws InvalidMemberException when it is none, or breaks a constraint
     */
    public <T> T read(JsonNode form, Class<T> shape) {
        if (!form.isObject()) {
            throw InvalidMemberException.with("", "an object");
        }
        T read = json.readStrictly(form, shape);
        validator.validate(read).stream()
                .map(DocumentShapes::bad)
                .min(Comparator.comparing(InvalidMemberException::getMessage))
                .ifPresent(bad -> {
                    throw bad;
                });
        return read;
    }

    private static InvalidMemberException bad(ConstraintViolation<?> violation) {
        return InvalidMemberException.because(
                where(violation.getPropertyPath()), violation.getMessage().replaceFirst("^Member ", ""));
    }

    private static String where(Path path) {
        var where = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                where.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                where.append(where.isEmpty() ? "" : ".").append(StringUtils.capitalize(node.getName()));
            }
        }
        return where.toString();
    }
}
