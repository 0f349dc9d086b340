package io.github.chimelocal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes strings of a wished length that match a published pattern, and strings that just miss it. */
final class TextSamples {

    /** Letters that every pattern with a free length admits where it admits anything, and never four alike in a row. */
    private static final String LOWER = "abc";

    private static final String UPPER = "ABC";

    /** What must stand in front. */
    private static final Map<String, String> PREFIXES = Map.of(
            "^arn:.*", "arn:",
            "^arn[\\/\\:\\-\\_\\.a-zA-Z0-9]+$", "arn:");

    private static final String GUID = "[a-fA-F0-9]{8}(?:-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12}";

    /** None of these is in any of the published alphabets; the line break is the one that a lenient match lets pass. */
    private static final List<String> FORBIDDEN = List.of("\u0007", "~", "é", "\uD83D\uDE00");

    private TextSamples() {}

    /** Returns a string of that many code points; empty when the pattern has no string of that length. */
    static List<String> matching(@Nullable String pattern, int length) {
        String prefix = pattern == null ? "" : PREFIXES.getOrDefault(pattern, "");
        if (length < prefix.length() || GUID.equals(pattern)) {
            return List.of();
        }
        for (String letters : List.of(LOWER, UPPER)) {
            String text = prefix + cycle(letters, length - prefix.length());
            if (pattern == null || Pattern.matches(pattern, text)) {
                return List.of(text);
            }
        }
        return List.of();
    }

    /** Returns the string with one wrong character at the start, in the middle and at the end, and with a line break. */
    static List<String> missing(String pattern, String good) {
        var bad = new ArrayList<String>();
        for (String wrong : FORBIDDEN) {
            bad.add(wrong + good.substring(1));
            bad.add(good.substring(0, good.length() / 2) + wrong + good.substring(good.length() / 2 + 1));
            bad.add(good.substring(0, good.length() - 1) + wrong);
        }
        bad.add(good.substring(0, good.length() - 1) + "\n");
        bad.add(good + "\n");
        bad.removeIf(text -> Pattern.matches(pattern, text));
        return bad;
    }

    private static String cycle(String letters, int length) {
        return letters.repeat(length / letters.length() + 1).substring(0, length);
    }
}
