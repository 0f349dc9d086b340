package io.github.chimelocal.config.properties;

import org.jspecify.annotations.Nullable;

/** A setting has a value with which Chime Local cannot start; the message is for the user. */
public class InvalidSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The value of the setting is not what is allowed. */
    public InvalidSettingException(String name, String value, String allowed) {
        this(describe(name, value, allowed));
    }

    /** Takes the whole explanation. */
    public InvalidSettingException(String explanation) {
        super(explanation, null, false, false);
    }

    static String describe(String name, @Nullable Object value, String allowed) {
        return "%s: '%s' is not %s".formatted(name, value, allowed);
    }
}
