package io.github.chimelocal.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What calls.yaml says of one call. */
record Row(JsonNode node) {

    /** Returns method and path; empty for AWS's operations. */
    Optional<String> call() {
        return text("call");
    }

    String operation() {
        return node.required("operation").asString();
    }

    String part() {
        return node.required("part").asString();
    }

    Optional<String> text(String member) {
        return Optional.of(node.path(member)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    Optional<JsonNode> tree(String member) {
        return Optional.of(node.path(member)).filter(JsonNode::isObject);
    }

    List<String> query() {
        return node.path("query").valueStream().map(JsonNode::asString).toList();
    }

    Map<String, String> sends() {
        return texts("sends");
    }

    /** Returns variables and the way to their values; no way stands for the whole answer. */
    Map<String, String> saves() {
        return texts("saves");
    }

    /** Returns bodies by what they do, which the only one does not need to say. */
    Map<String, JsonNode> examples() {
        var examples = new LinkedHashMap<String, JsonNode>();
        if (node.has("example")) {
            examples.put("", node.required("example"));
        }
        node.path("examples").forEachEntry(examples::put);
        return examples;
    }

    /** Begins the operation with what does not depend on the side. */
    ObjectNode describe() {
        ObjectNode operation = Json.object();
        operation.putArray("tags").add(part());
        operation.put("operationId", operation());
        operation.put("summary", node.required("summary").asString());
        text("description").ifPresent(text -> operation.put("description", text));
        return operation;
    }

    private Map<String, String> texts(String member) {
        var texts = new LinkedHashMap<String, String>();
        node.path(member).forEachEntry((name, value) -> texts.put(name, value.asString()));
        return texts;
    }
}
