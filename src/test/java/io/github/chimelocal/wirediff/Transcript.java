package io.github.chimelocal.wirediff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came back over one connection.
 *
 * @param ending whether the server kept the connection or closed it
 */
record Transcript(List<Answer> answers, String ending) {

    /** Returns the body of the last answer, or nothing. */
    String body() {
        return answers.isEmpty() ? "" : answers.get(answers.size() - 1).body();
    }

    int status() {
        return answers.isEmpty() ? 0 : answers.get(answers.size() - 1).status();
    }

    /** Returns all of it as lines, the headers in alphabetical order and without what is never the same. */
    String comparable(Mask mask) {
        var lines = new ArrayList<String>();
        for (Answer answer : answers) {
            String body = mask.body(answer.body());
            lines.add(answer.line());
            answer.headers().stream()
                    .map(header ->
                            isLengthOf(header, answer.body()) ? "Content-Length: of the body" : mask.header(header))
                    .sorted()
                    .forEach(lines::add);
            lines.add("");
            lines.add(body);
        }
        lines.add("connection: " + ending);
        return String.join("\n", lines);
    }

    private static boolean isLengthOf(String header, String body) {
        return !body.isEmpty() && header.toLowerCase(Locale.ROOT).equals("content-length: %d".formatted(body.length()));
    }
}
