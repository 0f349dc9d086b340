package io.github.chimelocal.fuzz;

import java.util.List;
import java.util.Random;

/** Chooses odd things at random. */
final class Pick {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\t\r\n",
            "\u007f",
            "\u00e9",
            "e\u0301",
            "\u0130",
            "\u00df",
            "\u202e",
            "\ufeff",
            "\ufffe",
            "\u2028",
            "\ud83d\ude00",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\udbff\udfff",
            "aws:",
            "AWS:x",
            "../..",
            "%2F",
            "%s%n",
            "{0}",
            "{max}",
            "${1+1}",
            "${validatedValue}",
            "#{1+1}",
            "\\",
            "\"",
            "'",
            "<b>",
            "null",
            "true",
            "0",
            "-1",
            "NaN",
            "1e400",
            "us-east-1",
            "arn:aws:chime:us-east-1:000000000000:meeting/x");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1",
            "1",
            "250",
            "251",
            "5.0",
            "5.5",
            "1e2",
            "1E+2",
            "1e400",
            "1e-400",
            "1e99999",
            "1e999999999999",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "0.1e1",
            "01",
            "+1",
            ".5",
            "5.",
            "NaN",
            "Infinity",
            "0x10",
            "\"\"",
            "\"text\"",
            "\"5\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u0000\"",
            "\"a\\ud83d\"",
            "[]",
            "{}",
            "[[]]",
            "[{}]",
            "[null]",
            "[null,null]",
            "[1]",
            "{\"\":null}",
            "{\"Key\":null,\"Value\":null}",
            "[{\"Key\":\"a\",\"Value\":\"\\ud800\"}]",
            "'a'",
            "undefined",
            "/* */1");

    private Pick() {}

    static String text(Random random) {
        return one(TEXTS, random);
    }

    /** Returns what may stand where JSON has a value; not all of it is JSON. */
    static String value(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> nested(random);
            case 1 -> "9".repeat(random.nextInt(900) + 1);
            case 2 -> "\"" + "x".repeat(length(random)) + "\"";
            default -> one(VALUES, random);
        };
    }

    /** Mostly short, seldom very long. */
    static int length(Random random) {
        return switch (random.nextInt(40)) {
            case 0 -> random.nextInt(1_200_000);
            case 1, 2 -> random.nextInt(30_000);
            default -> random.nextInt(300);
        };
    }

    static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String nested(Random random) {
        int depth = random.nextInt(10) == 0 ? random.nextInt(100_000) : random.nextInt(1_200);
        return random.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"A\":".repeat(depth) + "1" + "}".repeat(depth);
    }
}
