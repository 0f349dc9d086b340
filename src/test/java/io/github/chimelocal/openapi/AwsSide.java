package io.github.chimelocal.openapi;

import io.github.chimelocal.model.Field;
import io.github.chimelocal.model.PublishedModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** Describes AWS's operations as the model has them, in words of our own. */
final class AwsSide {

    private static final String MEETING_ID = "MeetingId";
    private static final String UNCAPITALIZED = "meetingId";
    private static final String TOO_LARGE = "RequestEntityTooLargeException";

    private final ExampleCalls calls;
    private final Components components;
    private final PublishedModel model = PublishedModel.load();
    private final ModelSchemas schemas;

    AwsSide(ExampleCalls calls, Components components) {
        this.calls = calls;
        this.components = components;
        this.schemas = new ModelSchemas(model, components.schemas());
    }

    List<String> operations() {
        return model.operations();
    }

    /** Returns method and path, with the literal in the query that tells operations apart. */
    String call(String operation) {
        return model.method(operation) + " " + model.requestUri(operation);
    }

    String method(String operation) {
        return model.method(operation).toLowerCase(Locale.ROOT);
    }

    /** Adds the operation under a path that does not have its method yet; docs/decisions says why it is that path. */
    void describe(Row row, Map<String, Map<String, ObjectNode>> paths) {
        String name = row.operation();
        String[] uri = model.requestUri(name).split("\\?operation=", 2);
        ObjectNode operation = describe(row);
        if (uri.length == 1) {
            add(uri[0], name, operation, paths);
        } else if (!isTaken(uri[0], name, paths)) {
            operation.withArray("parameters").add(literal(uri[1]));
            add(uri[0], name, operation, paths);
        } else if (uri[0].contains("{")) {
            String renamed = uri[0].replace("{" + MEETING_ID, "{" + UNCAPITALIZED);
            operation.at("/parameters/0").asObject().put("name", UNCAPITALIZED);
            operation.withArray("parameters").add(literal(uri[1]));
            add(renamed, name, operation, paths);
        } else {
            add(model.requestUri(name), name, operation, paths);
        }
    }

    private boolean isTaken(String path, String operation, Map<String, Map<String, ObjectNode>> paths) {
        return paths.getOrDefault(path, Map.of()).containsKey(method(operation));
    }

    private void add(String path, String name, ObjectNode operation, Map<String, Map<String, ObjectNode>> paths) {
        if (isTaken(path, name, paths)) {
            throw new IllegalStateException("Three operations have one path and method: " + path);
        }
        paths.computeIfAbsent(path, absent -> new LinkedHashMap<>()).put(method(name), operation);
    }

    private static ObjectNode literal(String value) {
        ObjectNode parameter = Json.object().put("name", "operation").put("in", "query");
        parameter.put("description", "tells the operation apart").put("required", true);
        ObjectNode schema = Json.type("string").put("default", value);
        schema.putArray("enum").add(value);
        parameter.set("schema", schema);
        return parameter;
    }

    private ObjectNode describe(Row row) {
        String name = row.operation();
        Map<String, Field> input = model.fields(model.input(name));
        ObjectNode operation = row.describe();
        input.values().stream()
                .filter(field -> !field.member().location().equals("body"))
                .forEach(field -> operation.withArray("parameters").add(parameter(field)));
        boolean hasBody = input.values().stream()
                .anyMatch(field -> field.member().location().equals("body"));
        if (hasBody) {
            ObjectNode body = operation.putObject("requestBody");
            body.put("required", true);
            body.set("content", Json.content("application/json", schemas.reference(model.input(name))));
        }
        ObjectNode responses = operation.putObject("responses");
        responses.set(Integer.toString(model.successStatus(name)), success(name));
        errors(name, hasBody).forEach((status, errors) -> responses.set(status.toString(), components.errors(errors)));
        operation.set("security", components.optional("sigv4"));
        return operation;
    }

    private ObjectNode parameter(Field field) {
        String location = field.member().location().equals("uri") ? "path" : "query";
        ObjectNode parameter = calls.parameter(field.member().locationName(), location);
        parameter.put("required", field.member().traits().required());
        parameter.set("schema", schemas.of(field));
        return parameter;
    }

    private ObjectNode success(String name) {
        ObjectNode response = Json.object();
        response.put(
                "description", HttpStatus.valueOf(model.successStatus(name)).getReasonPhrase());
        response.putObject("headers").set("x-amzn-RequestId", Json.reference("headers", "RequestId"));
        model.output(name)
                .filter(structure -> !model.fields(structure).isEmpty())
                .ifPresent(structure ->
                        response.set("content", Json.content("application/json", schemas.reference(structure))));
        return response;
    }

    private Map<Integer, List<String>> errors(String name, boolean hasBody) {
        Map<Integer, List<String>> errors = model.errors(name).stream()
                .collect(Collectors.groupingBy(model::errorStatus, TreeMap::new, Collectors.toList()));
        if (hasBody) {
            errors.put(HttpStatus.CONTENT_TOO_LARGE.value(), List.of(TOO_LARGE));
        }
        return errors;
    }
}
