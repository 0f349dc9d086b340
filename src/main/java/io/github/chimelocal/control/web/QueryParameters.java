package io.github.chimelocal.control.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/** The parameters of a call to the control API: each known, each at most once. */
public record QueryParameters(Map<String, String[]> parameters) {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SIMPLE = Pattern.compile("[0-9]{1,9}(ms|s|m|h|d)");

    /** Refuses parameters that the route does not know, since a misspelt filter would show too much. */
    public QueryParameters requireOnly(String... known) {
        parameters.forEach((name, values) -> {
            if (!List.of(known).contains(name)) {
                throw ControlApiException.unknown(name, known.length == 0 ? "none" : String.join(", ", known));
            }
            if (values.length > 1) {
                throw ControlApiException.with(name, "given once");
            }
        });
        return this;
    }

    /** Refuses parameters without a value, where they would choose more than was meant. */
    public void requireValues() {
        parameters.keySet().stream()
                .filter(name -> text(name).isEmpty())
                .findAny()
                .ifPresent(name -> {
                    throw ControlApiException.with(name, "given with a value, or not at all");
                });
    }

    /** Returns the value; one without text counts as not given. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name))
                .map(values -> values[0])
                .filter(value -> !value.isEmpty());
    }

    /** Returns the value as a whole number from 0. */
    public Optional<Long> number(String name) {
        return text(name).map(text -> {
            if (!WHOLE.matcher(text).matches()) {
                throw ControlApiException.with(name, "a whole number from 0");
            }
            return Long.valueOf(text);
        });
    }

    /** Returns the value as a duration. */
    public Optional<Duration> duration(String name) {
        return text(name).map(text -> parseDuration(name, text));
    }

    /** Reads {@code PT5M} as well as {@code 5m}; a number without a unit is neither. */
    public static Duration parseDuration(String field, String text) {
        try {
            return SIMPLE.matcher(text).matches() ? DurationStyle.SIMPLE.parse(text) : Duration.parse(text);
        } catch (RuntimeException notADuration) {
            throw ControlApiException.with(field, "a duration such as 5m or PT5M");
        }
    }
}
