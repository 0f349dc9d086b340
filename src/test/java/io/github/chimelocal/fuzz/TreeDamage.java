package io.github.chimelocal.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Damages a body that stays JSON. */
final class TreeDamage {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int[] SIZES = {2, 5, 6, 20, 21, 50, 51, 100, 101, 250, 251, 1_000, 1_001, 5_000};

    private final Random random;
    private final List<ObjectNode> objects = new ArrayList<>();
    private final List<ArrayNode> arrays = new ArrayList<>();

    private TreeDamage(Random random) {
        this.random = random;
    }

    static void apply(Draft draft, Random random) {
        JsonNode tree;
        try {
            tree = JsonMapper.shared().readTree(draft.text().isEmpty() ? "{\"MeetingId\":1}" : draft.text());
        } catch (JacksonException damagedBefore) {
            return;
        }
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            var damage = new TreeDamage(random);
            damage.collect(tree);
            damage.once();
        }
        draft.text(tree.toString());
    }

    private void collect(JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            objects.add(object);
        }
        if (node instanceof ArrayNode array && !array.isEmpty()) {
            arrays.add(array);
        }
        node.forEach(this::collect);
    }

    private void once() {
        if (!arrays.isEmpty() && random.nextInt(4) == 0) {
            damage(Pick.one(arrays, random));
        } else if (!objects.isEmpty()) {
            damage(Pick.one(objects, random));
        }
    }

    private void damage(ObjectNode object) {
        String name = Pick.one(List.copyOf(object.propertyNames()), random);
        JsonNode value = object.required(name);
        switch (random.nextInt(8)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(Pick.text(random), object.remove(name));
            case 2 -> object.set(name.toLowerCase(Locale.ROOT), object.remove(name));
            case 3 -> object.set(name, JSON.arrayNode().add(value));
            case 4 -> object.set(name, JSON.objectNode().set(name, value));
            case 5 -> object.set(name, other());
            case 6 -> object.set(Pick.text(random) + random.nextInt(), value);
            default -> object.set(name, damaged(value));
        }
    }

    private void damage(ArrayNode array) {
        switch (random.nextInt(4)) {
            case 0 -> array.removeAll();
            case 1 -> array.add(other());
            case 2 -> array.set(random.nextInt(array.size()), damaged(array.get(0)));
            default -> repeat(array, SIZES[random.nextInt(SIZES.length)]);
        }
    }

    /** Half of the time the repeated elements differ, as far as text can make them. */
    private void repeat(ArrayNode array, int size) {
        JsonNode element = array.get(random.nextInt(array.size()));
        boolean distinct = random.nextBoolean();
        for (int n = array.size(); n < size; n++) {
            array.add(distinct ? renamed(element, n) : element.deepCopy());
        }
    }

    private static JsonNode renamed(JsonNode element, int n) {
        if (element.isString()) {
            return JSON.stringNode(element.asString() + n);
        }
        JsonNode copy = element.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.forEachEntry((name, value) -> {
                if (value.isString() && !name.equals("Value")) {
                    object.put(name, value.asString() + n);
                }
            });
        }
        return copy;
    }

    /** Returns a piece of the same body, if there is one. */
    private JsonNode other() {
        return objects.isEmpty() ? JSON.nullNode() : Pick.one(objects, random).deepCopy();
    }

    private JsonNode damaged(JsonNode value) {
        if (!value.isString()) {
            return JSON.stringNode(Pick.text(random));
        }
        String text = value.asString();
        int at = random.nextInt(text.length() + 1);
        return JSON.stringNode(
                switch (random.nextInt(5)) {
                    case 0 -> Pick.text(random);
                    case 1 -> text.substring(0, at);
                    case 2 -> text.toUpperCase(Locale.ROOT);
                    case 3 -> Pick.text(random).repeat(1 + random.nextInt(130));
                    default -> text.substring(0, at) + Pick.text(random) + text.substring(at);
                });
    }
}
