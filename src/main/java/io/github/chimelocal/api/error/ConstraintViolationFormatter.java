package io.github.chimelocal.api.error;

import io.github.chimelocal.api.json.MemberPath;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words what is wrong with a request as AWS does: all of it in one sentence, sorted by member. */
public final class ConstraintViolationFormatter {

    private ConstraintViolationFormatter() {}

    /** Describes all violations in one sentence. */
    public static String describe(List<ConstraintViolation<?>> violations) {
        List<Violation> sorted = violations.stream()
                .map(violation -> Violation.of(where(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(Violation::sortKey).thenComparing(Violation::complaint))
                .toList();
        String count = sorted.size() == 1 ? "1 validation error" : sorted.size() + " validation errors";
        return count + " detected: " + sorted.stream().map(Violation::toString).collect(Collectors.joining("; "));
    }

    /** A violation of an operation's parameter begins with method and parameter, of which only a simple one counts. */
    private static String where(Path path) {
        List<Path.Node> nodes = new ArrayList<>();
        path.forEach(nodes::add);
        var where = new MemberPath();
        Path.Node last = nodes.get(nodes.size() - 1);
        for (Path.Node node : nodes) {
            if (node.isInIterable() && node.getIndex() != null) {
                where.element(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY || (node.getKind() == ElementKind.PARAMETER && node == last)) {
                where.member(node.getName());
            }
        }
        return where.toString();
    }

    private record Violation(String member, String complaint, String sortKey) {

        private static final Pattern POSITION = Pattern.compile("(?<=\\.)\\d+(?=\\.)");

        /** Pads positions, so that the tenth element comes after the ninth. */
        static Violation of(String member, String complaint) {
            String sortKey = POSITION.matcher(member)
                    .replaceAll(position -> "0".repeat(4 - position.group().length()) + position.group());
            return new Violation(member, complaint, sortKey);
        }

        @Override
        public String toString() {
            return "Value at '" + member + "' failed to satisfy constraint: " + complaint;
        }
    }
}
