package io.github.chimelocal.openapi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes schemas of the records that controllers take and give; what types do not say is in the table. */
final class RecordSchemas {

    private static final Map<Type, ObjectNode> SIMPLE = Map.ofEntries(
            Map.entry(String.class, Json.type("string")),
            Map.entry(boolean.class, Json.type("boolean")),
            Map.entry(Boolean.class, Json.type("boolean")),
            Map.entry(int.class, Json.type("integer").put("format", "int32")),
            Map.entry(Integer.class, Json.type("integer").put("format", "int32")),
            Map.entry(long.class, Json.type("integer").put("format", "int64")),
            Map.entry(Long.class, Json.type("integer").put("format", "int64")),
            Map.entry(double.class, Json.type("number").put("format", "double")),
            Map.entry(Double.class, Json.type("number").put("format", "double")));

    private final Map<String, ObjectNode> schemas;
    private final JsonNode table;
    private final Map<String, String> owners = new HashMap<>();

    RecordSchemas(ExampleCalls calls, Map<String, ObjectNode> schemas) {
        this.schemas = schemas;
        this.table = calls.section("records");
    }

    /** Returns the rows of the table that no record has asked for. */
    List<String> unused() {
        return table.propertyNames().stream()
                .filter(row -> !owners.containsValue(row))
                .toList();
    }

    ObjectNode of(Type type) {
        ObjectNode simple = SIMPLE.get(type);
        if (simple != null) {
            return simple.deepCopy();
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            ObjectNode list = Json.type("array");
            list.set("items", of(generic.getActualTypeArguments()[0]));
            return list;
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            ObjectNode map = Json.type("object");
            map.set("additionalProperties", of(generic.getActualTypeArguments()[1]));
            return map;
        }
        if (type instanceof Class<?> structure && structure.isRecord()) {
            return reference(structure);
        }
        throw new IllegalStateException(
                "No schema can be made of %s: say in the row of the call what its 'answer' or 'body' is"
                        .formatted(type));
    }

    /** Returns the schema of what is read: members that it does not know are refused. */
    ObjectNode taken(Type type) {
        ObjectNode schema = of(type);
        close(schema);
        return schema;
    }

    private void close(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            close(Objects.requireNonNull(schemas.get(name), name));
        }
        if (schema.has("properties")) {
            schema.asObject().put("additionalProperties", false);
        }
        schema.forEach(this::close);
    }

    private ObjectNode reference(Class<?> structure) {
        String key = nameOf(structure);
        JsonNode row = table.path(key);
        String name = row.path("name").asString(key.replace("Controller.", "").replace(".", ""));
        if (!schemas.containsKey(name)) {
            owners.put(name, key);
            ObjectNode schema = Json.object();
            schemas.put(name, schema);
            schema.setAll(schema(structure, row));
        }
        if (!key.equals(owners.get(name))) {
            throw new IllegalStateException("Two schemas would be named %s: add '%s: {name: ...}' under 'records' of %s"
                    .formatted(name, key, ExampleCalls.FILE));
        }
        return Json.reference("schemas", name);
    }

    private static String nameOf(Class<?> structure) {
        return structure
                .getName()
                .substring(structure.getPackageName().length() + 1)
                .replace('$', '.');
    }

    private ObjectNode schema(Class<?> structure, JsonNode row) {
        ObjectNode schema = Json.object();
        if (row.has("description")) {
            schema.set("description", row.required("description"));
        }
        ObjectNode object = object(structure, row);
        Optional<Method> other = otherForm(structure);
        if (other.isEmpty()) {
            return schema.setAll(object);
        }
        schema.putArray("anyOf")
                .add(of(other.get().getGenericParameterTypes()[0]))
                .add(object);
        return schema;
    }

    private ObjectNode object(Class<?> structure, JsonNode row) {
        RecordComponent[] components = structure.getRecordComponents();
        if (components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class)) {
            return of(components[0].getGenericType());
        }
        ObjectNode object = Json.type("object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = Json.array();
        for (RecordComponent component : components) {
            String name = memberName(component);
            properties.set(name, member(component, row.path("members").path(name)));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(name);
            }
        }
        row.path("members").propertyNames().forEach(name -> properties.required(name));
        row.path("required").forEach(required::add);
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        return object;
    }

    private ObjectNode member(RecordComponent component, JsonNode more) {
        if (component.getAccessor().isAnnotationPresent(JsonRawValue.class)) {
            if (!more.has("$ref")) {
                throw new IllegalStateException("%s is raw JSON: say under 'records' of %s what '$ref' it has"
                        .formatted(component, ExampleCalls.FILE));
            }
            return more.asObject();
        }
        ObjectNode member = of(component.getGenericType());
        more.forEachEntry(member::set);
        return member;
    }

    private static String memberName(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    /** Finds what can stand in place of the object. */
    private static Optional<Method> otherForm(Class<?> structure) {
        return Arrays.stream(structure.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonCreator.class)
                        && method.getAnnotation(JsonCreator.class).mode() == JsonCreator.Mode.DELEGATING)
                .findFirst();
    }
}
