package io.github.chimelocal.auth;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one text that stands for a call, however it is spelled, made of what the caller says that it signed.
 *
 * <p>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 *
 * @param text each character stands for an octet
 */
record CanonicalRequest(String text) {

    /** It cannot be in what it is made from. */
    private static final String SIGNATURE = "X-Amz-Signature";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private record Pair(String name, String value) {}

    /** A header that is named but did not come has no line, so that it cannot have been empty. */
    static CanonicalRequest of(RequestHead call, SignatureParameters parameters, byte[] body) {
        List<String> names = parameters.signedHeaderNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        var headers = new StringBuilder();
        names.stream()
                .filter(call.headers()::containsKey)
                .forEach(name -> headers.append(name)
                        .append(':')
                        .append(value(call, name))
                        .append('\n'));
        return new CanonicalRequest(String.join(
                "\n",
                call.method(),
                path(call.path()),
                query(call.query()),
                headers,
                String.join(";", names),
                Sha256.hex(Sha256.digest(body))));
    }

    /** Services other than S3 resolve dots and empty segments, and encode once more. */
    private static String path(String raw) {
        var kept = new ArrayDeque<String>();
        for (String segment : raw.split("/", -1)) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.add(segment);
            }
        }
        String end = raw.endsWith("/") && !kept.isEmpty() ? "/" : "";
        return PercentEncoder.encodePath("/" + String.join("/", kept) + end);
    }

    private static String query(Map<String, List<String>> parameters) {
        var pairs = new ArrayList<Pair>();
        parameters.forEach((name, values) -> values.forEach(
                value -> pairs.add(new Pair(PercentEncoder.encode(name), PercentEncoder.encode(value)))));
        return pairs.stream()
                .filter(pair -> !pair.name().isEmpty() && !pair.name().equals(SIGNATURE))
                .sorted(Comparator.comparing(Pair::name).thenComparing(Pair::value))
                .map(pair -> pair.name() + "=" + pair.value())
                .collect(Collectors.joining("&"));
    }

    private static String value(RequestHead call, String name) {
        return call.headers().getOrDefault(name, List.of()).stream()
                .map(value -> SPACES.matcher(value).replaceAll(" ").trim())
                .collect(Collectors.joining(","));
    }
}
