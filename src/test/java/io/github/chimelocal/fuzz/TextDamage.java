package io.github.chimelocal.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Damages a body that need not stay JSON, nor text. */
final class TextDamage {

    private static final List<String> ESCAPES =
            List.of("\\ud800", "\\udc00\\ud800", "\\u0000", "\\uffff", "\\x", "\\u12", "\\/", "\\b", "\\", "\u0001");

    private TextDamage() {}

    static void apply(Draft draft, Random random) {
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            switch (random.nextInt(9)) {
                case 0 -> draft.body = Octets.flipBits(draft.body, random);
                case 1 -> draft.body = Octets.truncate(draft.body, random);
                case 2 -> draft.body = Octets.insert(draft.body, random);
                case 3 -> draft.body = Octets.repeat(draft.body, random);
                case 4 -> draft.body = Octets.cut(draft.body, random);
                case 5 -> insertAfter('"', Pick.one(ESCAPES, random), draft, random);
                case 6 -> insertAfter(':', Pick.value(random) + ",\"NoSuchMember\":", draft, random);
                case 7 -> saySomeMemberTwice(draft, random);
                default -> draft.text(whole(draft.text(), random));
            }
        }
    }

    private static void insertAfter(char mark, String text, Draft draft, Random random) {
        String body = draft.text();
        int at = find(mark, body, random);
        draft.text(body.substring(0, at) + text + body.substring(at));
    }

    private static void saySomeMemberTwice(Draft draft, Random random) {
        String body = draft.text();
        int at = find(':', body, random);
        int name = body.lastIndexOf('"', Math.max(0, at - 3));
        if (name >= 0) {
            draft.text(
                    body.substring(0, at) + Pick.value(random) + "," + body.substring(name, at) + body.substring(at));
        }
    }

    /** Returns the place after one of the marks. */
    private static int find(char mark, String body, Random random) {
        var places = new ArrayList<Integer>();
        for (int at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + 1)) {
            places.add(at + 1);
        }
        return places.isEmpty() ? 0 : Pick.one(places, random);
    }

    private static String whole(String body, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Pick.value(random);
            case 1 -> body + Pick.value(random);
            case 2 -> "\ufeff" + body;
            case 3 -> "[" + body + "]";
            case 4 -> body + " ".repeat(Pick.length(random));
            default -> "";
        };
    }
}
