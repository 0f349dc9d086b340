package io.github.chimelocal.meeting.id;

import java.util.HexFormat;
import java.util.Locale;

/** The form that meeting and attendee ids share; any letter case names the same thing. */
final class Guid {

    private static final String FORM = "00000000-0000-0000-0000-000000000000";

    private Guid() {}

    /** Every call is asked this, which a regular expression would take the longer for. */
    static boolean isOne(String value) {
        if (value.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char letter = value.charAt(i);
            if (FORM.charAt(i) == '-' ? letter != '-' : !HexFormat.isHexDigit(letter)) {
                return false;
            }
        }
        return true;
    }

    static String canonical(String value) {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not a GUID: " + value);
        }
        return value.toLowerCase(Locale.ROOT);
    }
}
