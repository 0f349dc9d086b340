package io.github.chimelocal.wirediff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maps the ids and page tokens of a recording to those of one server. */
final class Ids {

    private static final Pattern ID =
            Pattern.compile("(?<![rR]equestId(?:\":\"|: )|Injected fault )[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
                    + "|(?<=\"NextToken\":\")[^\"]+|(?<=next-token=)[^& ]+");

    private final Map<String, String> live = new HashMap<>();

    /** Learns from two answers to the same request. */
    void learn(String recorded, String answered) {
        List<String> before = find(recorded);
        List<String> now = find(answered);
        for (int n = 0; before.size() == now.size() && n < now.size(); n++) {
            live.put(before.get(n), now.get(n));
        }
    }

    String replace(String request) {
        return ID.matcher(request)
                .replaceAll(id -> Matcher.quoteReplacement(live.getOrDefault(id.group(), id.group())));
    }

    private static List<String> find(String answer) {
        return ID.matcher(answer).results().map(MatchResult::group).toList();
    }
}
