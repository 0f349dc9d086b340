package io.github.chimelocal.wirediff;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replaces what differs from one run to the next: request ids, random ids, real times, durations, the port. */
record Mask(int port) {

    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final List<Pattern> VARIABLE = List.of(
            member("(?:RequestId|requestId|id|fault)", UUID),
            member("millis", "[0-9]+"),
            member("uptime", "PT[0-9.HMS]+"),
            member("offset", "PT[-0-9.HMS]+"),
            Pattern.compile("(fault rule |Injected fault |faults/|sample-)" + UUID),
            Pattern.compile("()\\b20[0-9]{6}T[0-9]{6}Z\\b"));

    /** Finds the value of a member, be it in JSON or in JSON that stands in a string of JSON. */
    private static Pattern member(String name, String value) {
        return Pattern.compile("(\"" + name + "\\\\*+\":\\\\*+\"?)" + value);
    }

    String header(String header) {
        if (Answer.isNamed(header, "Date") || Answer.isNamed(header, "x-amzn-RequestId")) {
            return header.replaceFirst(":.*", ": *");
        }
        return withoutPort(Answer.isNamed(header, "Allow") ? sorted(header) : header);
    }

    /** The control API lists the methods in a different order after each start. */
    private static String sorted(String header) {
        return header.replaceFirst(" .*", "")
                + Stream.of(header.substring(header.indexOf(' ') + 1).split(", *", -1))
                        .sorted()
                        .collect(Collectors.joining(", ", " ", ""));
    }

    String body(String body) {
        String masked = body;
        for (Pattern variable : VARIABLE) {
            Matcher matcher = variable.matcher(masked);
            masked = matcher.replaceAll("$1*");
        }
        return withoutPort(masked);
    }

    private String withoutPort(String text) {
        return text.replace(":" + port, ":PORT");
    }
}
