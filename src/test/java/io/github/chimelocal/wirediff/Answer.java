package io.github.chimelocal.wirediff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One answer as it arrived, without the framing of chunks.
 *
 * @param body a character up to U+00FF for each byte
 */
record Answer(String line, List<String> headers, String body) {

    /** Returns 0 for an answer of HTTP 0.9, which consists of a body alone. */
    int status() {
        return line.isEmpty() ? 0 : Integer.parseInt(line.substring(9, 12));
    }

    /** Returns the value of a header, or nothing. */
    String header(String name) {
        return headers.stream()
                .filter(header -> isNamed(header, name))
                .map(header -> header.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    boolean closes() {
        return header("Connection").equalsIgnoreCase("close");
    }

    static boolean isNamed(String header, String name) {
        return header.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":");
    }

    /** Reads the next answer; returns null at the end. */
    static @Nullable Answer read(BufferedInputStream in, boolean withoutBody) throws IOException {
        in.mark(1);
        if (in.read() < 0) {
            return null;
        }
        in.reset();
        String line = firstLine(in);
        if (!line.matches("HTTP/1\\.[01] [1-5][0-9]{2}.*")) {
            return new Answer("", List.of(), line + new String(in.readAllBytes(), ISO_8859_1));
        }
        var headers = new ArrayList<String>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            headers.add(header);
        }
        var head = new Answer(line, headers, "");
        int status = head.status();
        boolean bodiless = withoutBody || status < 200 || status == 204 || status == 304;
        return bodiless ? head : new Answer(line, headers, body(in, head));
    }

    private static String body(BufferedInputStream in, Answer head) throws IOException {
        if (!head.header("Transfer-Encoding").isEmpty()) {
            var body = new StringBuilder();
            for (int length = chunk(in); length > 0; length = chunk(in)) {
                body.append(exactly(in, length));
                line(in);
            }
            line(in);
            return body.toString();
        }
        String length = head.header("Content-Length");
        return length.isEmpty() ? new String(in.readAllBytes(), ISO_8859_1) : exactly(in, Integer.parseInt(length));
    }

    private static int chunk(BufferedInputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String exactly(BufferedInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The answer ends %d bytes early".formatted(length - bytes.length));
        }
        return new String(bytes, ISO_8859_1);
    }

    /** It may be the last one and have no end. */
    private static String firstLine(BufferedInputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
            line.write(octet);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    private static String line(BufferedInputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("The answer ends after: " + line.toString(ISO_8859_1));
            }
            line.write(octet);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }
}
