package io.github.chimelocal.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A damaged request.
 *
 * @param number with the seed tells how to make it again
 * @param damage what was done to it
 * @param octets a character up to U+00FF for each byte
 * @param isHttp whether its frame is sound, so that it must be answered and leaves its connection usable
 */
record FuzzRequest(long number, String damage, String octets, boolean isHttp) {

    private static final int MOST_SHOWN = 3_000;
    private static final Pattern ENCODED = Pattern.compile("%([0-9a-fA-F]{2})");

    static FuzzRequest of(long number, String damage, byte[] bytes, boolean isHttp) {
        return new FuzzRequest(number, damage, new String(bytes, ISO_8859_1), isHttp);
    }

    byte[] bytes() {
        return octets.getBytes(ISO_8859_1);
    }

    boolean expectsNoBody() {
        return octets.startsWith("HEAD ");
    }

    /** Tells whether it is {@code OPTIONS *}, which Tomcat answers. */
    boolean isForTheServer() {
        return octets.startsWith("OPTIONS * ");
    }

    /** Tells whether it is for {@code /_chime}, whose answers have another form. */
    boolean isForOurOwnSide() {
        return ENCODED.matcher(octets.lines().findFirst().orElse(""))
                .replaceAll(octet ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(octet.group(1), 16))))
                .contains("/_chime");
    }

    /** Returns the bytes as text that a shell's {@code printf %b} turns into bytes again. */
    String printable() {
        var text = new StringBuilder();
        octets.chars()
                .limit(MOST_SHOWN)
                .forEach(octet -> text.append(
                        octet >= ' ' && octet < 0x7f && octet != '\\' ? Character.toString(octet) : escape(octet)));
        return text.append(octets.length() > MOST_SHOWN ? "... (" + octets.length() + " bytes)" : "")
                .toString();
    }

    private static String escape(int octet) {
        return switch (octet) {
            case '\r' -> "\\r";
            case '\n' -> "\\n";
            default -> "\\x%02x".formatted(octet);
        };
    }
}
