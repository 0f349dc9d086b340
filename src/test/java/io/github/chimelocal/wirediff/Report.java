package io.github.chimelocal.wirediff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says how much was compared and what differs, grouped by kind. */
final class Report {

    private static final int MOST_PER_KIND = 3;

    private final List<String> counts = new ArrayList<>();
    private final Map<String, List<Difference>> kinds = new LinkedHashMap<>();
    private int differences;

    /** Returns a line about it. */
    String add(Comparison comparison, long seconds) {
        int different = comparison.differences().size();
        String line = "%-16s %6d exchanges compared, %5d differ (%d s)"
                .formatted(comparison.settings().name(), comparison.count(), different, seconds);
        counts.add(line);
        differences += different;
        comparison
                .differences()
                .forEach(difference -> kinds.computeIfAbsent(difference.kind(), kind -> new ArrayList<>())
                        .add(difference));
        return line;
    }

    int differences() {
        return differences;
    }

    String summary() {
        return String.join("\n", counts) + "\n";
    }

    /** Returns all kinds, the most frequent first, each with a few examples. */
    String printable() {
        var text = new StringBuilder();
        kinds.entrySet().stream()
                .sorted(Comparator.comparing(kind -> -kind.getValue().size()))
                .forEach(kind -> {
                    text.append("%n%d times: %s%n%n".formatted(kind.getValue().size(), kind.getKey()));
                    kind.getValue().stream()
                            .limit(MOST_PER_KIND)
                            .forEach(difference ->
                                    text.append(difference.printable()).append('\n'));
                });
        return text.append(summary())
                .append("%d differences of %d kinds%n".formatted(differences, kinds.size()))
                .toString();
    }
}
