package io.github.chimelocal.config.properties;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings whose values neither the log nor the control API may tell. */
public final class SensitiveSettings {

    static final String MASKED = "***";

    private static final List<String> NAMES = List.of("chime.control.token", "chime.auth.credentials");

    private SensitiveSettings() {}

    /** Tells whether this is one, a part of one, or one that is misspelt at its end. */
    static boolean include(String setting) {
        return NAMES.stream().anyMatch(setting::startsWith);
    }

    /** Returns the value, or asterisks for a sensitive setting. */
    public static @Nullable Object shown(String setting, @Nullable Object value) {
        return include(setting) && value != null ? MASKED : value;
    }
}
