package io.github.chimelocal.openapi;

import io.github.chimelocal.model.Field;
import io.github.chimelocal.model.PublishedModel;
import io.github.chimelocal.model.Traits;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a schema of each structure of the model that is asked for, and of those that it holds. */
final class ModelSchemas {

    /** Escapes that a pattern does not need, and that JavaScript refuses in patterns of Unicode. */
    private static final Pattern NEEDLESS_ESCAPE = Pattern.compile("\\\\([^a-zA-Z0-9^$\\\\.*+?()\\[\\]{}|/-])");

    private final PublishedModel model;
    private final Map<String, ObjectNode> schemas;
    private final Set<String> taken = new HashSet<>();

    ModelSchemas(PublishedModel model, Map<String, ObjectNode> schemas) {
        this.model = model;
        this.schemas = schemas;
        model.operations().forEach(operation -> take(model.input(operation)));
    }

    private void take(String structure) {
        taken.add(structure);
        model.fields(structure).values().forEach(this::takeWhatItHolds);
    }

    private void takeWhatItHolds(Field field) {
        switch (field.member().traits().type()) {
            case "structure" -> take(field.shape());
            case "list" -> takeWhatItHolds(model.element(field.shape()));
            default -> {}
        }
    }

    ObjectNode reference(String structure) {
        if (!schemas.containsKey(structure)) {
            ObjectNode schema = Json.type("object");
            schemas.put(structure, schema);
            fill(schema, structure);
        }
        return Json.reference("schemas", structure);
    }

    /** Returns the schema of a member, which travels as a body or alone. */
    ObjectNode of(Field field) {
        Traits traits = field.member().traits();
        return switch (traits.type()) {
            case "structure" -> reference(field.shape());
            case "list" -> {
                ObjectNode list = Json.type("array");
                list.set("items", of(model.element(field.shape())));
                bound(list, traits, "minItems", "maxItems");
                yield list;
            }
            case "string" -> string(traits);
            default -> bound(Json.type(traits.type()), traits, "minimum", "maximum");
        };
    }

    private void fill(ObjectNode schema, String structure) {
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = Json.array();
        model.fields(structure).forEach((name, field) -> {
            if (field.member().location().equals("body")) {
                ObjectNode property = of(field);
                if (!taken.contains(structure)) {
                    // AWS answers with empty lists where none could be sent, such as TenantIds.
                    property.remove("minItems");
                }
                properties.set(name, property);
                if (field.member().traits().required()) {
                    required.add(name);
                }
            }
        });
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }

    private static ObjectNode string(Traits traits) {
        ObjectNode schema = bound(Json.type("string"), traits, "minLength", "maxLength");
        if (traits.pattern() != null) {
            schema.put("pattern", inFull(traits.pattern()));
        }
        if (!traits.values().isEmpty()) {
            schema.set("enum", Json.array(traits.values()));
        }
        return schema;
    }

    /** The model's patterns match in full; those of a schema do so only if they say so. */
    private static String inFull(String pattern) {
        String plain = NEEDLESS_ESCAPE.matcher(pattern).replaceAll("$1");
        return (plain.startsWith("^") ? "" : "^") + plain + (plain.endsWith("$") ? "" : "$");
    }

    private static ObjectNode bound(ObjectNode schema, Traits traits, String min, String max) {
        put(schema, min, traits.min());
        put(schema, max, traits.max());
        return schema;
    }

    private static void put(ObjectNode schema, String keyword, @Nullable Long value) {
        if (value != null) {
            schema.put(keyword, value);
        }
    }
}
