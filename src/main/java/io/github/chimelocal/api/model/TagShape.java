package io.github.chimelocal.api.model;

import io.github.chimelocal.api.constraint.NoReservedPrefix;
import io.github.chimelocal.api.constraint.TagKey;
import io.github.chimelocal.api.constraint.TagValue;
import io.github.chimelocal.api.constraint.UniqueTagKeys;
import io.github.chimelocal.meeting.Tags;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;

/** The model's Tag. */
public record TagShape(
        @NotNull @TagKey @NoReservedPrefix String key,
        @NotNull @TagValue String value) implements UniqueTagKeys.Keyed {

    /** Converts tags whose keys are known to differ. */
    public static Tags toTags(List<TagShape> shapes) {
        var values = new LinkedHashMap<String, String>();
        shapes.forEach(tag -> values.put(tag.key, tag.value));
        return new Tags(values);
    }

    /** Shows tags in the order in which they came. */
    public static List<TagShape> of(Tags tags) {
        return tags.values().entrySet().stream()
                .map(tag -> new TagShape(tag.getKey(), tag.getValue()))
                .toList();
    }
}
