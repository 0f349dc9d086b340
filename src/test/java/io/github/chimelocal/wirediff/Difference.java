package io.github.chimelocal.wirediff;

import java.util.ArrayList;
import java.util.List;

/**
 * An exchange that the two servers answered differently.
 *
 * @param number of the exchange with these settings
 * @param before what the old server answered
 * @param after what the new one answered
 */
record Difference(String settings, int number, Exchange exchange, String before, String after) {

    private static final int CONTEXT = 3;
    private static final int MOST_LINES = 24;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_KIND = 120;

    /** Returns the words that differ in the first line that does, without numbers and ids. */
    String kind() {
        List<String> old = lines(before);
        List<String> changed = lines(after);
        int same = commonStart(old, changed);
        String one = general(old, same);
        String other = general(changed, same);
        int colon = one.indexOf(':') + 1;
        if (colon == 0 || !other.startsWith(one.substring(0, colon))) {
            return "%s -> %s".formatted(shortened(one, LONGEST_KIND), shortened(other, LONGEST_KIND));
        }
        List<String> oldWords = words(one, colon);
        List<String> newWords = words(other, colon);
        int start = commonStart(oldWords, newWords);
        int end = commonEnd(oldWords, newWords, start);
        return "%s %s -> %s"
                .formatted(one.substring(0, colon), middle(oldWords, start, end), middle(newWords, start, end));
    }

    private static List<String> words(String line, int from) {
        return List.of(line.substring(from).split(" ", -1));
    }

    private static String middle(List<String> words, int start, int end) {
        return shortened(String.join(" ", words.subList(start, words.size() - end)), LONGEST_KIND);
    }

    String printable() {
        List<String> old = lines(before);
        List<String> changed = lines(after);
        int start = commonStart(old, changed);
        int end = commonEnd(old, changed, start);
        var text = new StringBuilder("%s, exchange %d, %s%n".formatted(settings, number, exchange.what()));
        exchange.printable()
                .lines()
                .forEach(line -> text.append("  | ").append(line).append('\n'));
        // The status line of the answer is always shown.
        append(text, ' ', old.subList(0, Math.min(1, start)));
        append(text, ' ', old.subList(Math.min(start, Math.max(1, start - CONTEXT)), start));
        append(text, '-', old.subList(start, old.size() - end));
        append(text, '+', changed.subList(start, changed.size() - end));
        append(text, ' ', old.subList(old.size() - end, Math.min(old.size(), old.size() - end + CONTEXT)));
        return text.toString();
    }

    private static void append(StringBuilder text, char sign, List<String> lines) {
        lines.stream()
                .limit(MOST_LINES)
                .forEach(line -> text.append("  ")
                        .append(sign)
                        .append(shortened(line, LONGEST_LINE))
                        .append('\n'));
        if (lines.size() > MOST_LINES) {
            text.append("  %s... (%d lines)%n".formatted(sign, lines.size()));
        }
    }

    /** Members of JSON become lines of their own. */
    private static List<String> lines(String answers) {
        var lines = new ArrayList<String>();
        answers.lines().forEach(line -> lines.addAll(List.of(line.split("(?<=,)(?=[\"{])", -1))));
        return lines;
    }

    private static int commonStart(List<String> one, List<String> other) {
        int most = Math.min(one.size(), other.size());
        int same = 0;
        while (same < most && one.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }

    private static int commonEnd(List<String> one, List<String> other, int start) {
        int most = Math.min(one.size(), other.size()) - start;
        int same = 0;
        while (same < most && one.get(one.size() - 1 - same).equals(other.get(other.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    private static String general(List<String> lines, int index) {
        if (index >= lines.size()) {
            return "(nothing)";
        }
        String line = lines.get(index).replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "*");
        return line.startsWith("HTTP/1.1 ") ? line : line.replaceAll("[0-9]+", "#");
    }

    private static String shortened(String line, int length) {
        return line.length() > length ? line.substring(0, length) + "..." : line;
    }
}
