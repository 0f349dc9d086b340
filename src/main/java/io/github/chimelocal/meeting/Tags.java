package io.github.chimelocal.meeting;

import io.github.chimelocal.meeting.exception.TooManyTagsException;
import io.github.chimelocal.meeting.id.MeetingArn;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tags of a meeting, at most 50, in the order in which they came.
 *
 * @param values value by key
 */
public record Tags(Map<String, String> values) {

    /** No tags. */
    public static final Tags NONE = new Tags(Map.of());

    /** The most tags that one meeting can have. */
    public static final int MAX = 50;

    public Tags {
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Adds the tags, overwriting the values of keys that are there, and refuses when they become too many. */
    Tags with(Tags added, MeetingArn owner) {
        var merged = new LinkedHashMap<>(values);
        merged.putAll(added.values);
        if (merged.size() > MAX) {
            throw TooManyTagsException.of(owner, MAX);
        }
        return new Tags(merged);
    }

    /** Removes the keys; one that is not there is no error. */
    Tags without(Collection<String> keys) {
        var remaining = new LinkedHashMap<>(values);
        remaining.keySet().removeAll(keys);
        return new Tags(remaining);
    }
}
