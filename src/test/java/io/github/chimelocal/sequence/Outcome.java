package io.github.chimelocal.sequence;

import java.util.List;
import java.util.Map;

/**
 * What a call came to, as far as an app can see it.
 *
 * @param error the name of the error; empty for a success
 * @param attendees users and what they may do with video, in the order shown
 * @param tags by key, in any order
 */
record Outcome(String error, List<String> attendees, Map<String, String> tags) {

    static final Outcome DONE = new Outcome("", List.of(), Map.of());

    static Outcome refused(String error) {
        return new Outcome(error, List.of(), Map.of());
    }

    static Outcome showing(List<String> attendees) {
        return new Outcome("", attendees, Map.of());
    }

    static Outcome tagged(Map<String, String> tags) {
        return new Outcome("", List.of(), tags);
    }
}
