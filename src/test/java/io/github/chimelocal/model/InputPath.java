package io.github.chimelocal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A member in the model's notation, {@code Tags[].Key}; of a list the first element is meant. */
record InputPath(List<String> steps) {

    private static final String ELEMENT = "[]";

    static InputPath parse(String path) {
        var steps = new ArrayList<String>();
        for (String part : path.split("\\.", -1)) {
            String name = part;
            int elements = 0;
            while (name.endsWith(ELEMENT)) {
                name = name.substring(0, name.length() - ELEMENT.length());
                elements++;
            }
            steps.add(name);
            for (int n = 0; n < elements; n++) {
                steps.add(ELEMENT);
            }
        }
        return new InputPath(steps);
    }

    /** Tells whether there is something at this path. */
    boolean isIn(JsonNode input) {
        JsonNode node = input;
        for (String step : steps) {
            node = step.equals(ELEMENT) ? node.path(0) : node.path(step);
        }
        return !node.isMissingNode();
    }

    /** Returns what is at this path. */
    JsonNode find(JsonNode input) {
        JsonNode node = input;
        for (String step : steps) {
            node = step.equals(ELEMENT) ? node.required(0) : node.required(step);
        }
        return node;
    }

    /** Returns a copy with the value at this path; without the member when the value is null. */
    JsonNode replace(JsonNode input, @Nullable JsonNode value) {
        JsonNode copy = input.deepCopy();
        JsonNode parent = copy;
        for (String step : steps.subList(0, steps.size() - 1)) {
            parent = step.equals(ELEMENT) ? parent.required(0) : parent.required(step);
        }
        String last = steps.get(steps.size() - 1);
        if (last.equals(ELEMENT)) {
            ((ArrayNode) parent).set(0, value);
        } else if (value == null) {
            ((ObjectNode) parent).remove(last);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
        return copy;
    }

    /** Returns the path as messages spell it: {@code tags.1.member.key}. */
    String inMessages() {
        var text = new StringBuilder();
        for (String step : steps) {
            if (step.equals(ELEMENT)) {
                text.append(".1.member");
            } else {
                text.append(text.isEmpty() ? "" : ".")
                        .append(step.substring(0, 1).toLowerCase(Locale.ROOT))
                        .append(step.substring(1));
            }
        }
        return text.toString();
    }
}
