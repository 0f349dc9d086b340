package io.github.chimelocal.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What calls.yaml says. */
record ExampleCalls(JsonNode root, List<Row> rows) {

    static final String FILE = "src/test/resources/io/github/chimelocal/openapi/calls.yaml";

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([A-Za-z]+)}}");

    static ExampleCalls load() {
        try (InputStream yaml = Objects.requireNonNull(ExampleCalls.class.getResourceAsStream("calls.yaml"))) {
            JsonNode root = Json.tree(new Yaml().<Object>load(yaml));
            List<Row> rows = root.required("calls").valueStream().map(Row::new).toList();
            return new ExampleCalls(root, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode section(String name) {
        return root.required(name);
    }

    /** Returns the values that stand in examples of the document. */
    Map<String, String> variables() {
        var variables = new HashMap<String, String>();
        section("variables").forEachEntry((name, value) -> variables.put(name, value.asString()));
        return variables;
    }

    /** Returns the variable of a parameter, as the collection writes it; a parameter without one is not sent. */
    String variable(String parameter) {
        String name = section("parameters").path(parameter).path("variable").asString("");
        return name.isEmpty() ? "" : "{{" + name + "}}";
    }

    /** Describes a parameter with the schema that the table has of it. */
    ObjectNode parameter(String name, String location) {
        JsonNode row = section("parameters").path(name);
        if (row.isMissingNode()) {
            throw new IllegalStateException(
                    "The parameter '%s' is missing under 'parameters' of %s: %s: {description: ...}"
                            .formatted(name, FILE, name));
        }
        ObjectNode parameter = Json.object().put("name", name).put("in", location);
        parameter.put("description", row.required("description").asString());
        if (location.equals("path")) {
            parameter.put("required", true);
        }
        if (row.has("schema")) {
            parameter.set("schema", row.required("schema"));
        }
        String variable = row.path("variable").asString("");
        if (!variable.isEmpty()) {
            parameter.put("example", Objects.requireNonNull(variables().get(variable), variable));
        }
        return parameter;
    }

    static String fill(String text, Map<String, String> values) {
        Matcher matcher = VARIABLE.matcher(text);
        return matcher.replaceAll(variable -> Matcher.quoteReplacement(
                Objects.requireNonNull(values.get(variable.group(1)), () -> "Nobody says " + variable.group())));
    }
}
