package io.github.chimelocal.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request of the collection, with variables in double braces.
 *
 * @param what says which of several examples it sends; empty when there is one at most
 * @param path with the literal that tells operations apart
 * @param query all parameters; those that are not sent are empty
 * @param status what it is answered with
 */
record Step(
        Row row,
        String what,
        String method,
        String path,
        Map<String, String> query,
        @Nullable JsonNode body,
        int status) {

    /** Returns them in their order; a stream has no end and so no place among them. */
    static List<Step> of(JsonNode document, ExampleCalls calls) {
        var steps = new ArrayList<Step>();
        for (Row row : calls.rows()) {
            document.required("paths")
                    .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                        if (operation.required("operationId").asString().equals(row.operation())
                                && !isStream(operation)) {
                            steps.addAll(of(row, method, path, operation, calls));
                        }
                    }));
        }
        return steps;
    }

    private static boolean isStream(JsonNode operation) {
        return operation.at("/responses/200/content").has("text/event-stream");
    }

    private static List<Step> of(Row row, String method, String path, JsonNode operation, ExampleCalls calls) {
        String filled = path;
        var query = new LinkedHashMap<String, String>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.required("name").asString();
            if (parameter.required("in").asString().equals("path")) {
                filled = filled.replace("{" + name + "}", calls.variable(name));
            } else if (parameter.path("required").asBoolean(false)) {
                query.put(name, parameter.at("/schema/default").asString(calls.variable(name)));
            } else {
                query.put(name, row.sends().getOrDefault(name, ""));
            }
        }
        Map<String, JsonNode> examples = row.examples();
        if (examples.isEmpty()) {
            return List.of(step(row, "", method, filled, query, null, operation));
        }
        String call = filled;
        return examples.entrySet().stream()
                .map(example -> step(row, example.getKey(), method, call, query, example.getValue(), operation))
                .toList();
    }

    private static Step step(
            Row row,
            String what,
            String method,
            String path,
            Map<String, String> query,
            @Nullable JsonNode body,
            JsonNode operation) {
        int status = Integer.parseInt(
                operation.required("responses").propertyNames().iterator().next());
        return new Step(row, what, method.toUpperCase(Locale.ROOT), path, query, body, status);
    }

    String name() {
        return what.isEmpty() ? row.operation() : row.operation() + ": " + what;
    }

    /** Returns the path with what is sent of the query. */
    String target() {
        String sent = query.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
        return sent.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + sent;
    }

    boolean isControl() {
        return row.call().isPresent();
    }
}
