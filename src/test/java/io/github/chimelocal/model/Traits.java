package io.github.chimelocal.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of one member, and what our code declares of it.
 *
 * @param type string, integer, boolean, list or structure
 * @param min of the length or the value; none and 0 of a length are the same
 */
public record Traits(
        String type,
        boolean required,
        @Nullable Long min,
        @Nullable Long max,
        @Nullable String pattern,
        List<String> values) {}
