package io.github.chimelocal.meeting.id;

import java.util.regex.Pattern;

/**
 * What AWS's documentation, but not its model, says of the ids that callers choose:
 * https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_meeting-chime_CreateMeeting.html
 */
public final class ExternalIds {

    /** The documented alphabet, as published. */
    public static final String PATTERN = "[-_&@+=,(){}\\[\\]\\/«».:|'\"#a-zA-Z0-9À-ÿ\\s]*";

    /** Reserved for AWS itself, in any letter case. */
    public static final String RESERVED_PREFIX = "aws:";

    private static final Pattern ALPHABET = Pattern.compile(PATTERN);

    private ExternalIds() {}

    /** Tells whether every character is one of the documented alphabet. */
    public static boolean isInAlphabet(CharSequence value) {
        return ALPHABET.matcher(value).matches();
    }

    /** Tells whether the value starts with the prefix that AWS keeps for itself. */
    public static boolean isReserved(CharSequence value) {
        return value.toString().regionMatches(true, 0, RESERVED_PREFIX, 0, RESERVED_PREFIX.length());
    }

    static void requireAllowed(String value) {
        if (!isInAlphabet(value) || isReserved(value)) {
            throw new IllegalArgumentException("Not an external id: " + value);
        }
    }
}
