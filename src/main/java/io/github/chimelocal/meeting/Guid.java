package io.github.chimelocal.meeting;

import java.util.Locale;
import java.util.regex.Pattern;

/** The form that meeting and attendee ids share; any letter case names the same thing. */
final class Guid {

    private static final Pattern FORM = Pattern.compile("[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}");

    private Guid() {}

    static boolean isOne(String value) {
        return FORM.matcher(value.toLowerCase(Locale.ROOT)).matches();
    }

    static String canonical(String value) {
        String canonical = value.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(canonical).matches()) {
            throw new IllegalArgumentException("Not a GUID: " + value);
        }
        return canonical;
    }
}
