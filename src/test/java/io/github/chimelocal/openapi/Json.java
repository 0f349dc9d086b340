package io.github.chimelocal.openapi;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes trees and writes them so that changes can be read line by line. */
final class Json {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter PRETTY = JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(LINES)
                    .withArrayIndenter(LINES));

    private Json() {}

    static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    static ArrayNode array() {
        return JsonMapper.shared().createArrayNode();
    }

    static ArrayNode array(Iterable<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    static ObjectNode type(String type) {
        return object().put("type", type);
    }

    static ObjectNode reference(String section, String name) {
        return object().put("$ref", "#/components/%s/%s".formatted(section, name));
    }

    /** Wraps a schema into what responses and request bodies have. */
    static ObjectNode content(String mediaType, JsonNode schema) {
        ObjectNode content = object();
        content.putObject(mediaType).set("schema", schema);
        return content;
    }

    static JsonNode tree(Object javaObjects) {
        return JsonMapper.shared().valueToTree(javaObjects);
    }

    static JsonNode read(String text) {
        return JsonMapper.shared().readTree(text);
    }

    static String pretty(JsonNode tree) {
        return PRETTY.writeValueAsString(tree) + "\n";
    }
}
