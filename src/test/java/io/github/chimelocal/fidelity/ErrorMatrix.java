package io.github.chimelocal.fidelity;

import io.github.chimelocal.model.PublishedModel;
import io.github.chimelocal.sdk.ErrorRow;
import io.github.chimelocal.sdk.ErrorRows;
import io.github.chimelocal.sdk.Reachability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The errors that the model declares for each operation, and what becomes of them here. */
final class ErrorMatrix {

    private static final String UNDECLARED = "–";

    private final PublishedModel model = PublishedModel.load();
    private final List<ErrorRow> rows = ErrorRows.all();

    /** Returns a table whose columns are aligned, for readers of the plain text. */
    List<String> table() {
        var cells = new ArrayList<List<String>>();
        cells.add(Stream.concat(Stream.of(""), model.errorShapes().stream().map(ErrorMatrix::shortName))
                .toList());
        for (String operation : model.operations()) {
            cells.add(Stream.concat(
                            Stream.of(operation), model.errorShapes().stream().map(error -> cell(operation, error)))
                    .toList());
        }
        int[] widths = IntStream.range(0, cells.get(0).size())
                .map(column -> cells.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElseThrow())
                .toArray();
        var lines = new ArrayList<>(cells.stream().map(row -> line(row, widths)).toList());
        lines.add(1, Arrays.stream(widths).mapToObj("-"::repeat).reduce("|", (line, dashes) -> line + dashes + "--|"));
        return lines;
    }

    List<String> legend(Function<Class<?>, String> link) {
        var lines = new ArrayList<String>();
        lines.add("Columns are the errors without `Exception`.");
        for (Reachability verdict : Reachability.values()) {
            lines.add("`%s`: %s".formatted(verdict.word(), verdict.meaning().formatted(link.apply(verdict.proof()))));
        }
        lines.add("`%s`: the model does not declare the error for the operation.".formatted(UNDECLARED));
        return lines.stream().map(line -> "- " + line).toList();
    }

    List<List<String>> explanations() {
        return rows.stream()
                .sorted(Comparator.comparing(ErrorRow::error).thenComparing(ErrorRow::verdict))
                .map(row -> List.of(
                        "`%s`, %s".formatted(row.error(), model.errorStatus(row.error())),
                        operations(row),
                        row.verdict().word(),
                        row.why()))
                .toList();
    }

    private String cell(String operation, String error) {
        return model.errors(operation).contains(error)
                ? ErrorRows.of(operation, error).verdict().word()
                : UNDECLARED;
    }

    private String operations(ErrorRow row) {
        List<String> declaring = model.operationsThatDeclare(row.error());
        if (!row.operations().equals(declaring)) {
            return String.join(", ", row.operations());
        }
        return declaring.size() == 1 ? declaring.get(0) : "all %s that declare it".formatted(declaring.size());
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> " " + row.get(column)
                        + " ".repeat(widths[column] - row.get(column).length()) + " |")
                .reduce("|", String::concat);
    }

    private static String shortName(String error) {
        return error.replace("Exception", "");
    }
}
