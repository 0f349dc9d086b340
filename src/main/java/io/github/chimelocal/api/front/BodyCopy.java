package io.github.chimelocal.api.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** A body that is remembered while it is read, to a bound, and without join tokens. */
final class BodyCopy extends FilterInputStream {

    private static final int LONGEST = 64 * 1024;

    /** A token holds no quotation mark; one that is cut off has none behind it either. */
    private static final Pattern TOKEN = Pattern.compile("(\"JoinToken\"\\s*+:\\s*+\")[^\"]*+");

    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

    BodyCopy(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        if (octet >= 0 && copy.size() < LONGEST) {
            copy.write(octet);
        }
        return octet;
    }

    @Override
    public int read(byte[] octets, int offset, int length) throws IOException {
        int count = super.read(octets, offset, length);
        if (count > 0) {
            copy.write(octets, offset, Math.min(count, LONGEST - copy.size()));
        }
        return count;
    }

    String text() {
        return masked(copy.toByteArray());
    }

    /** Returns what may be kept of a body. */
    static String masked(byte[] body) {
        String text = TOKEN.matcher(new String(body, UTF_8)).replaceAll("$1***");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
