package io.github.chimelocal.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes openapi.json of AWS's model, our controllers and the table. */
final class OpenApiDocument {

    private static final String API_VERSION = "2021-07-15";

    private final ExampleCalls calls;
    private final Components components;
    private final AwsSide aws;
    private final RecordSchemas records;
    private final ControlSide control;
    private final List<RouteMapping> routes;

    OpenApiDocument(ExampleCalls calls, List<RouteMapping> routes) {
        this.calls = calls;
        this.components = Components.of(calls);
        this.aws = new AwsSide(calls, components);
        this.records = new RecordSchemas(calls, components.schemas());
        this.control = new ControlSide(calls, components, records);
        this.routes = routes.stream()
                .filter(route -> calls.section("pages").valueStream().noneMatch(page -> route.isBelow(page.asString())))
                .toList();
    }

    /** Says what is to be done, call by call, before a document can be made. */
    List<String> complaints() {
        var complaints = new ArrayList<String>();
        for (RouteMapping route : routes) {
            if (route.isControl() && calls.rows().stream().noneMatch(row -> answers(route, row))) {
                complaints.add(missing(route));
            }
            if (!route.isControl()
                    && aws.operations().stream().map(aws::call).noneMatch(call -> call.equals(route.call()))) {
                complaints.add("%s is no operation of AWS: if it is for people, its path belongs under 'pages' of %s"
                        .formatted(route.call(), ExampleCalls.FILE));
            }
        }
        for (Row row : calls.rows()) {
            if (row.call().isEmpty() && !aws.operations().contains(row.operation())) {
                complaints.add("%s in %s is no operation of AWS: what is ours has a 'call'"
                        .formatted(row.operation(), ExampleCalls.FILE));
            }
            if (row.call().isPresent() && routeOf(row).isEmpty()) {
                complaints.add("No controller answers %s: take its row out of %s"
                        .formatted(row.call().get(), ExampleCalls.FILE));
            }
        }
        aws.operations().stream()
                .filter(operation ->
                        calls.rows().stream().noneMatch(row -> row.operation().equals(operation)))
                .forEach(operation -> complaints.add("%s has no row in %s".formatted(operation, ExampleCalls.FILE)));
        return complaints;
    }

    private String missing(RouteMapping route) {
        String path = route.path().substring(RouteMapping.CONTROL.length() + 1);
        return """
                %s has no row under 'calls' of %s. Add one where the collection shall make the call:

                  - call: %s
                    operation: %s...
                    part: %s
                    summary: ...

                The head of the file says what else a row can have: query, conflict, answer, body, example, saves. If the
                route is for people, add its path under 'pages' instead.
                """.formatted(
                        route.call(),
                        ExampleCalls.FILE,
                        route.call(),
                        route.handler().getMethod().getName(),
                        "one of " + String.join(", ", calls.section("parts").propertyNames()) + " (" + path + ")");
    }

    private static boolean answers(RouteMapping route, Row row) {
        return row.call().filter(route::answers).isPresent();
    }

    private Optional<RouteMapping> routeOf(Row row) {
        return routes.stream().filter(route -> answers(route, row)).findFirst();
    }

    JsonNode tree() {
        ObjectNode document = Json.object().put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Chime Local").put("version", API_VERSION);
        info.put("description", calls.section("info").asString());
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/");
        calls.section("parts")
                .forEachEntry((name, description) ->
                        document.withArray("tags").addObject().put("name", name).set("description", description));
        Map<String, Map<String, ObjectNode>> paths = paths();
        document.set("paths", Json.tree(paths));
        document.set("components", components.tree());
        if (!records.unused().isEmpty()) {
            throw new IllegalStateException("No call takes or gives %s: take them out of 'records' in %s"
                    .formatted(records.unused(), ExampleCalls.FILE));
        }
        return document;
    }

    private Map<String, Map<String, ObjectNode>> paths() {
        var paths = new LinkedHashMap<String, Map<String, ObjectNode>>();
        for (Row row : calls.rows()) {
            Optional<RouteMapping> route = routeOf(row);
            if (route.isPresent()) {
                String[] call = row.call().orElseThrow().split(" ", 2);
                paths.computeIfAbsent(call[1], path -> new LinkedHashMap<>())
                        .put(call[0].toLowerCase(Locale.ROOT), control.describe(row, route.get()));
            } else {
                aws.describe(row, paths);
            }
        }
        calls.rows().forEach(row -> addExamples(operation(row, paths), row));
        return paths;
    }

    private static ObjectNode operation(Row row, Map<String, Map<String, ObjectNode>> paths) {
        return paths.values().stream()
                .flatMap(methods -> methods.values().stream())
                .filter(operation ->
                        operation.required("operationId").asString().equals(row.operation()))
                .findFirst()
                .orElseThrow();
    }

    private void addExamples(ObjectNode operation, Row row) {
        row.examples().forEach((what, body) -> {
            String text = body.isString() ? body.asString() : body.toString();
            JsonNode filled = Json.read(ExampleCalls.fill(text, calls.variables()));
            ObjectNode content = operation.withObject("/requestBody/content").withObject("/application~1json");
            if (what.isEmpty()) {
                content.set("example", filled);
            } else {
                content.withObject("/examples").putObject(what).set("value", filled);
            }
        });
    }
}
