package io.github.chimelocal.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a collection of the document: a folder for each part, and requests that can be sent one after the other. */
record PostmanCollection(JsonNode document, ExampleCalls calls) {

    private static final String SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
    private static final String BASE_URL = "{{baseUrl}}";

    JsonNode tree() {
        ObjectNode collection = Json.object();
        collection
                .putObject("info")
                .put("name", "Chime Local")
                .put("description", document.at("/info/description").asString())
                .put("schema", SCHEMA);
        List<Step> steps = Step.of(document, calls);
        ArrayNode folders = collection.putArray("item");
        for (JsonNode part : document.required("tags")) {
            String name = part.required("name").asString();
            ObjectNode folder = folders.addObject()
                    .put("name", name)
                    .put("description", part.required("description").asString());
            ArrayNode items = folder.putArray("item");
            steps.stream().filter(step -> step.row().part().equals(name)).forEach(step -> items.add(item(step)));
        }
        ArrayNode variables = collection.putArray("variable");
        variables.addObject().put("key", "baseUrl").put("value", "http://127.0.0.1:4560");
        variables.addObject().put("key", "controlToken").put("value", "");
        calls.section("variables")
                .propertyNames()
                .forEach(name -> variables.addObject().put("key", name).put("value", ""));
        return collection;
    }

    private static ObjectNode item(Step step) {
        ObjectNode item = Json.object().put("name", step.name());
        ObjectNode script =
                item.putArray("event").addObject().put("listen", "test").putObject("script");
        script.put("type", "text/javascript").set("exec", Json.array(script(step)));
        ObjectNode request = item.putObject("request");
        if (step.isControl()) {
            ObjectNode auth = request.putObject("auth").put("type", "bearer");
            auth.putArray("bearer")
                    .addObject()
                    .put("key", "token")
                    .put("value", "{{controlToken}}")
                    .put("type", "string");
        }
        request.put("method", step.method());
        if (step.body() != null) {
            request.putArray("header").addObject().put("key", "Content-Type").put("value", "application/json");
            ObjectNode body = request.putObject("body").put("mode", "raw");
            body.put("raw", raw(step.body()));
            body.putObject("options").putObject("raw").put("language", "json");
        }
        request.set("url", url(step));
        JsonNode row = step.row().describe();
        request.put(
                "description",
                row.required("summary").asString() + "."
                        + (row.has("description")
                                ? "\n\n" + row.required("description").asString()
                                : ""));
        return item;
    }

    private static String raw(JsonNode body) {
        return body.isString() ? body.asString() : Json.pretty(body).trim();
    }

    private static ObjectNode url(Step step) {
        String[] path = step.path().split("\\?", 2);
        ObjectNode url = Json.object().put("raw", BASE_URL + step.target());
        url.putArray("host").add(BASE_URL);
        url.set("path", Json.array(Arrays.asList(path[0].substring(1).split("/"))));
        ArrayNode query = Json.array();
        if (path.length > 1) {
            String[] literal = path[1].split("=", 2);
            query.addObject().put("key", literal[0]).put("value", literal[1]);
        }
        step.query().forEach((name, value) -> {
            ObjectNode parameter = query.addObject().put("key", name).put("value", value);
            if (value.isEmpty()) {
                parameter.put("disabled", true);
            }
        });
        if (!query.isEmpty()) {
            url.set("query", query);
        }
        return url;
    }

    private static List<String> script(Step step) {
        var lines = new ArrayList<String>();
        lines.add("pm.test('%s is answered with %s', () => pm.response.to.have.status(%s));"
                .formatted(step.name().replace("'", "\\'"), step.status(), step.status()));
        step.row().saves().forEach((variable, way) -> {
            String value = way.isEmpty()
                    ? "pm.response.text()"
                    : Arrays.stream(way.split("\\."))
                            .map(name -> name.matches("[0-9]+") ? "[" + name + "]" : "." + name)
                            .collect(Collectors.joining("", "pm.response.json()", ""));
            lines.add("pm.collectionVariables.set('%s', %s);".formatted(variable, value));
        });
        return lines;
    }
}
