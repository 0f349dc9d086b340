package io.github.chimelocal.fidelity;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Writes docs/fidelity.md. */
final class FidelityDocument {

    private static final String ROOT = "io.github.chimelocal.";

    private static final String INTRODUCTION = """
            # Fidelity

            What Chime Local answers, and how sure we are that AWS does the same. Nothing here was tried against live AWS.

            Each row stands in the source of the test that proves it (`@Fidelity`); this document is made from them. To change
            it, change the test, and renew it with the command in [CONTRIBUTING.md](../CONTRIBUTING.md).
            """;

    private final List<String> lines = new ArrayList<>();
    private final TreeMap<String, String> links = new TreeMap<>();

    static List<String> lines(List<FidelityRow> rows, ErrorMatrix matrix) {
        var document = new FidelityDocument();
        document.lines.addAll(INTRODUCTION.lines().toList());
        document.addSources();
        for (Topic topic : Topic.values()) {
            document.addSection(
                    topic, rows.stream().filter(row -> row.topic() == topic).toList());
        }
        document.addMatrix(matrix);
        document.addLinks();
        return document.lines;
    }

    private void addSources() {
        addTable("tag", "meaning");
        Arrays.stream(Source.values()).forEach(source -> addCells(source.tag(), source.meaning()));
    }

    private void addSection(Topic topic, List<FidelityRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        addHeading(topic.title());
        addTable("what", "Chime Local", "tag", "proved by");
        for (FidelityRow row : rows) {
            Fidelity decision = row.decision();
            String evidence = decision.evidence().isEmpty() ? "" : ": " + decision.evidence();
            String method = row.element() instanceof Method proof ? " " + proof.getName() : "";
            addCells(row.what(), decision.answer(), decision.value().tag() + evidence, link(row.test()) + method);
        }
    }

    private void addMatrix(ErrorMatrix matrix) {
        addHeading("Errors by operation");
        lines.addAll(matrix.table());
        lines.add("");
        lines.addAll(matrix.legend(this::link));
        addTable("error", "operations", "verdict", "why");
        matrix.explanations().forEach(row -> addCells(row.toArray(String[]::new)));
    }

    private void addLinks() {
        lines.add("");
        links.forEach((name, file) -> lines.add("[%s]: %s".formatted(name, file)));
    }

    private void addHeading(String title) {
        lines.add("");
        lines.add("## " + title);
        lines.add("");
    }

    private void addTable(String... heads) {
        if (!lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
        lines.add("| " + String.join(" | ", heads) + " |");
        lines.add("|" + "---|".repeat(heads.length));
    }

    private void addCells(String... cells) {
        lines.add("| " + String.join(" | ", cells).replaceAll(" +", " ") + " |");
    }

    /** Two tests may have one simple name in two packages, so the package stands before it. */
    private String link(Class<?> test) {
        String path = test.getName().substring(ROOT.length()).replace('.', '/');
        links.put(path, "../src/test/java/" + test.getName().replace('.', '/') + ".java");
        return "[" + path + "]";
    }
}
