package io.github.chimelocal.wirediff;

import java.util.List;

/**
 * What one connection sends.
 *
 * @param what says where it comes from
 * @param parts each is sent after the answers to the one before
 * @param cutShort whether the client closes its side at once after the last part
 */
record Exchange(String what, List<Part> parts, boolean cutShort) {

    private static final int MOST_SHOWN = 1_500;

    /**
     * What is sent at once.
     *
     * @param octets a character up to U+00FF for each byte
     * @param answers how many answers are expected before the next part is sent
     */
    record Part(String octets, int answers) {}

    static Exchange of(String what, String octets) {
        return new Exchange(what, List.of(new Part(octets, 1)), false);
    }

    /** Returns bytes that may be anything and need not be answered. */
    static Exchange ofAnything(String what, String octets) {
        return new Exchange(what, List.of(new Part(octets, 0)), true);
    }

    Exchange withHeader(String header) {
        return new Exchange(
                what,
                parts.stream()
                        .map(part -> new Part(part.octets.replaceFirst("\r\n", "\r\n" + header + "\r\n"), part.answers))
                        .toList(),
                cutShort);
    }

    /** Returns the beginning of what is sent, readable on a terminal. */
    String printable() {
        var text = new StringBuilder();
        for (Part part : parts) {
            String octets = part.octets;
            octets.chars()
                    .limit(MOST_SHOWN)
                    .forEach(octet -> text.append(
                            (octet >= ' ' && octet < 0x7f) || octet == '\n'
                                    ? Character.toString(octet)
                                    : octet == '\r' ? "" : "\\x%02x".formatted(octet)));
            text.append(octets.length() > MOST_SHOWN ? "... (%d bytes)".formatted(octets.length()) : "")
                    .append('\n');
        }
        return text.append(cutShort ? "(the client closes its side)\n" : "").toString();
    }
}
