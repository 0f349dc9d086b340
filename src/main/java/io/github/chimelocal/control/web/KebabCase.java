package io.github.chimelocal.control.web;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Spells constants as the control API does: {@code video-started}. */
public final class KebabCase {

    private KebabCase() {}

    /** Returns the spelling of the constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Finds the constant, or names all that there are. */
    public static <E extends Enum<E>> E parse(String field, @Nullable String text, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> of(constant).equals(text))
                .findAny()
                .orElseThrow(() -> ControlApiException.with(
                        field,
                        "one of "
                                + Stream.of(type.getEnumConstants())
                                        .map(KebabCase::of)
                                        .collect(Collectors.joining(", "))));
    }
}
