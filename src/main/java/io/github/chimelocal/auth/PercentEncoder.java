package io.github.chimelocal.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/** Encodes all but the unreserved characters of RFC 3986, as SigV4 wants it. */
final class PercentEncoder {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNRESERVED_MARKS = "-_.~";

    private PercentEncoder() {}

    static String encode(String text) {
        return encode(text.getBytes(UTF_8), UNRESERVED_MARKS);
    }

    /** Encodes what is encoded once already, all but the slashes. */
    static String encodePath(String path) {
        return encode(path.getBytes(ISO_8859_1), UNRESERVED_MARKS + "/");
    }

    private static String encode(byte[] octets, String marks) {
        var encoded = new StringBuilder(octets.length + 16);
        for (byte octet : octets) {
            if (isLetterOrDigit(octet) || marks.indexOf(octet) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return encoded.toString();
    }

    private static boolean isLetterOrDigit(byte octet) {
        return (octet >= 'A' && octet <= 'Z') || (octet >= 'a' && octet <= 'z') || (octet >= '0' && octet <= '9');
    }
}
