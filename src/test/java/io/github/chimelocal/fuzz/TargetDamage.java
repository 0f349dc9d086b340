package io.github.chimelocal.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Damages path and query with characters that HTTP allows there. */
final class TargetDamage {

    private static final List<String> SEGMENTS = List.of(
            "",
            ".",
            "..",
            "meetings",
            "MEETINGS",
            "attendees",
            "tags",
            "transcription",
            "capabilities",
            "_chime",
            "_chime/health",
            "error",
            "actuator",
            "favicon.ico",
            "WEB-INF",
            "a;b=c",
            ";jsessionid=1",
            "%2F",
            "%5C",
            "%00",
            "%20",
            "%25",
            "%2e%2e",
            "%c3%a9",
            "%c0%af",
            "%ff",
            "%zz",
            "%",
            "%7B",
            "~",
            "*",
            "+",
            "a:b@c",
            "00000000-0000-4000-8000-00000000000A");

    private static final List<String> PARAMETERS = List.of(
            "operation",
            "operation=",
            "operation=start",
            "operation=create-attendees",
            "operation=batch-create&operation=batch-create",
            "operation=tag-resource&operation=untag-resource",
            "Operation=start",
            "opera%74ion=start",
            "operation=st%61rt",
            "max-results=",
            "max-results=0",
            "max-results=100",
            "max-results=101",
            "max-results=-1",
            "max-results=1e2",
            "max-results=99999999999999999999",
            "max-results=%31",
            "max-results=1&max-results=2",
            "next-token=",
            "next-token=abc",
            "next-token=%00",
            "next-token=%c3%28",
            "next-token=AAAA&next-token=BBBB",
            "arn=",
            "arn=arn:aws:chime:us-east-1:000000000000:meeting/x",
            "arn=arn&arn=arn",
            "X-Amz-Credential=000000000001/20260115/eu-central-1/chime/aws4_request",
            "X-Amz-Credential=%2F%2F%2F%2F",
            "X-Amz-Credential=",
            "_method=DELETE",
            "a=%",
            "a=%zz",
            "%=%",
            "=",
            "&&&",
            "a=b=c",
            "+=+",
            "?",
            "a=%ff");

    private TargetDamage() {}

    static void apply(Draft draft, Random random) {
        int question = draft.target.indexOf('?');
        String path = question < 0 ? draft.target : draft.target.substring(0, question);
        String query = question < 0 ? "" : draft.target.substring(question + 1);
        if (random.nextBoolean()) {
            path = damagedPath(path, random);
        } else {
            query = damagedQuery(query, random);
        }
        draft.target = query.isEmpty() && random.nextInt(9) > 0 ? path : path + "?" + query;
    }

    private static String damagedPath(String path, Random random) {
        List<String> segments = new ArrayList<>(List.of(path.substring(1).split("/", -1)));
        int at = random.nextInt(segments.size());
        switch (random.nextInt(9)) {
            case 0 -> segments.remove(at);
            case 1 -> segments.add(at, Pick.one(SEGMENTS, random));
            case 2 -> segments.set(at, Pick.one(SEGMENTS, random));
            case 3 -> segments.add(segments.get(at));
            case 4 -> segments.add(Pick.one(SEGMENTS, random));
            case 5 -> segments.set(at, segments.get(at).toUpperCase(Locale.ROOT));
            case 6 -> segments.set(at, encoded(segments.get(at), random));
            case 7 -> segments.set(at, segments.get(at) + "a".repeat(random.nextInt(3_000)));
            default -> segments.set(at, segments.get(at) + Pick.one(SEGMENTS, random));
        }
        String joined = "/" + String.join("/", segments);
        return random.nextInt(50) == 0 ? "http://127.0.0.1" + joined : joined;
    }

    private static String encoded(String segment, Random random) {
        var text = new StringBuilder();
        segment.chars()
                .forEach(character -> text.append(
                        random.nextInt(4) == 0 ? "%%%02x".formatted(character) : Character.toString(character)));
        return text.toString();
    }

    private static String damagedQuery(String query, Random random) {
        String parameter = Pick.one(PARAMETERS, random);
        return switch (random.nextInt(7)) {
            case 0 -> "";
            case 1 -> query.toUpperCase(Locale.ROOT);
            case 2 -> encoded(query, random);
            case 3 -> parameter;
            case 4 -> parameter + "&" + query;
            case 5 -> (parameter + "&").repeat(1 + random.nextInt(40)) + query;
            default -> query + (query.isEmpty() ? "" : "&") + parameter;
        };
    }
}
