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
record StepResult(String error, List<String> attendees, Map<String, String> tags) {

    static final StepResult DONE = new StepResult("", List.of(), Map.of());

    static StepResult refused(String error) {
        return new StepResult(error, List.of(), Map.of());
    }

    static StepResult showing(List<String> attendees) {
        return new StepResult("", attendees, Map.of());
    }

    static StepResult tagged(Map<String, String> tags) {
        return new StepResult("", List.of(), tags);
    }
}
