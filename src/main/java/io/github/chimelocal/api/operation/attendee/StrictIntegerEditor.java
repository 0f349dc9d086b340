package io.github.chimelocal.api.operation.attendee;

import java.beans.PropertyEditorSupport;
import java.util.regex.Pattern;

/** Reads an integer in a query as JSON would write it; Spring's own way takes hexadecimal ones and spaces as well. */
final class StrictIntegerEditor extends PropertyEditorSupport {

    private static final Pattern FORM = Pattern.compile("-?(0|[1-9][0-9]*)");

    private static final int DIGITS_OF_AN_INT = 10;

    /** Takes no text at all for no number, and a number beyond bounds for the last within. */
    @Override
    public void setAsText(String text) {
        if (!text.isEmpty() && !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not an integer");
        }
        setValue(text.isEmpty() ? null : clamp(text));
    }

    /** Whoever asks for too much is told the range, which is narrower, and not that a number is none. */
    private static int clamp(String integer) {
        if (integer.length() > DIGITS_OF_AN_INT + 1) {
            return integer.startsWith("-") ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        }
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, Long.parseLong(integer)));
    }
}
