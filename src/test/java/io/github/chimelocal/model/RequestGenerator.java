package io.github.chimelocal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Derives requests from the published constraints of each input member: every boundary, and a step beyond it. */
final class RequestGenerator {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String operation;
    private final JsonNode valid;
    private final List<GeneratedRequest> requests = new ArrayList<>();

    private RequestGenerator(String operation, JsonNode valid) {
        this.operation = operation;
        this.valid = valid;
    }

    /**
     * Returns the requests that change one member each.
     *
     * @param valid an accepted input in which every member is there
     */
    static List<GeneratedRequest> derive(PublishedModel model, String operation, JsonNode valid) {
        var generator = new RequestGenerator(operation, valid);
        for (Map.Entry<String, Member> member : model.inputMembers(operation).entrySet()) {
            generator.deriveFrom(member.getKey(), member.getValue());
        }
        return generator.requests;
    }

    private void deriveFrom(String path, Member member) {
        if (!InputPath.parse(path).isIn(valid)) {
            return;
        }
        Traits traits = member.traits();
        boolean inBody = member.location().equals("body");
        if (inBody) {
            leaveOut(path, traits);
            wrongTypes(path, traits);
        }
        switch (traits.type()) {
            case "string" -> strings(path, traits, member.location());
            case "integer" -> integers(path, traits, inBody);
            case "list" -> lists(path, traits);
            default -> {}
        }
        if (inBody && traits.type().equals("structure")) {
            unknownMember(path);
        }
    }

    private void leaveOut(String path, Traits traits) {
        if (!path.endsWith("[]")) {
            add(path, "missing", null, traits.required());
        }
        add(path, "null", JSON.nullNode(), traits.required());
    }

    private void wrongTypes(String path, Traits traits) {
        Map<String, JsonNode> values = Map.of(
                "string", JSON.stringNode("text"),
                "integer", JSON.numberNode(5),
                "boolean", JSON.booleanNode(true),
                "list", JSON.arrayNode().add("text"),
                "structure", JSON.objectNode().put("A", "b"));
        values.forEach((type, value) -> {
            if (!type.equals(traits.type())) {
                add(path, "a " + type, value, true);
            }
        });
        if (traits.type().equals("integer")) {
            add(path, "5.5", JSON.numberNode(5.5), true);
            add(path, "beyond 32 bits", JSON.numberNode(1L << 40), true);
            add(path, "as a string", JSON.stringNode("5"), true);
        }
        if (traits.type().equals("boolean")) {
            add(path, "true", JSON.booleanNode(true), false);
            add(path, "false", JSON.booleanNode(false), false);
            add(path, "as a string", JSON.stringNode("true"), true);
        }
    }

    private void unknownMember(String path) {
        JsonNode there = InputPath.parse(path).find(valid);
        add(path, "with an unknown member", there.deepCopy().asObject().put("NoSuchMember", 1), false);
    }

    private void strings(String path, Traits traits, String location) {
        if (!traits.values().isEmpty()) {
            enums(path, traits.values());
            return;
        }
        lengths(path, traits);
        String pattern = traits.pattern();
        if (pattern != null) {
            String good = InputPath.parse(path).find(valid).asString();
            if (!location.equals("uri")) {
                add(path, "matching", JSON.stringNode(good), false);
            }
            for (String bad : TextSamples.missing(pattern, good)) {
                add(path, "not matching: " + bad, JSON.stringNode(bad), true);
            }
        }
    }

    private void enums(String path, List<String> values) {
        for (String value : values) {
            add(path, "value " + value, JSON.stringNode(value), false);
            for (String miss : List.of(swapCase(value), value + " ", " " + value, value + "X")) {
                add(path, "not a value: '" + miss + "'", JSON.stringNode(miss), !values.contains(miss));
            }
        }
        add(path, "not a value: ''", JSON.stringNode(""), true);
    }

    private void lengths(String path, Traits traits) {
        Long max = traits.max();
        if (max == null) {
            return;
        }
        Long published = traits.min();
        int min = published == null ? 0 : published.intValue();
        for (int length : new int[] {min - 1, min, min + 1, max.intValue() - 1, max.intValue(), max.intValue() + 1}) {
            if (length >= 0) {
                boolean bad = length < min || length > max;
                TextSamples.matching(traits.pattern(), length)
                        .forEach(text -> add(path, "length " + length, JSON.stringNode(text), bad));
            }
        }
    }

    private void integers(String path, Traits traits, boolean inBody) {
        Long min = traits.min();
        Long max = traits.max();
        if (min == null || max == null) {
            throw new IllegalStateException("An integer without a range: " + path);
        }
        for (long value :
                new long[] {Integer.MIN_VALUE, -1, min - 1, min, min + 1, max - 1, max, max + 1, Integer.MAX_VALUE}) {
            add(path, "value " + value, JSON.numberNode(value), value < min || value > max);
        }
        if (!inBody) {
            for (String text : List.of("abc", "5.5", "0x10", " 5", "5 ", "+5", "1e1", "99999999999")) {
                add(path, "text '" + text + "'", JSON.stringNode(text), true);
            }
        }
    }

    private void lists(String path, Traits traits) {
        Long max = traits.max();
        if (max == null) {
            throw new IllegalStateException("An unbounded list in a request: " + path);
        }
        Long published = traits.min();
        int min = published == null ? 0 : published.intValue();
        for (int size : new int[] {min - 1, min, min + 1, max.intValue() - 1, max.intValue(), max.intValue() + 1}) {
            if (size >= 0) {
                add(path, "size " + size, elements(path, size), size < min || size > max);
            }
        }
    }

    /** Repeats the first element, with another text where it would otherwise be the same. */
    private ArrayNode elements(String path, int size) {
        JsonNode element = InputPath.parse(path + "[]").find(valid);
        ArrayNode list = JSON.arrayNode();
        for (int n = 0; n < size; n++) {
            list.add(n == 0 ? element : distinct(element, n));
        }
        return list;
    }

    private static JsonNode distinct(JsonNode element, int n) {
        if (element.isString()) {
            return JSON.stringNode(element.asString() + n);
        }
        JsonNode copy = element.deepCopy();
        for (String identity : List.of("Key", "ExternalUserId")) {
            if (copy.has(identity)) {
                copy.asObject().put(identity, copy.required(identity).asString() + n);
            }
        }
        return copy;
    }

    private void add(String path, String what, @Nullable JsonNode value, boolean bad) {
        String refusal = bad ? "'" + InputPath.parse(path).inMessages() : null;
        String documented = DocumentedRules.refusal(operation, path, value);
        requests.add(new GeneratedRequest(
                operation, path + ": " + what, path, value, refusal == null ? documented : refusal));
    }

    private static String swapCase(String value) {
        return value.equals(value.toUpperCase(Locale.ROOT))
                ? value.toLowerCase(Locale.ROOT)
                : value.toUpperCase(Locale.ROOT);
    }
}
