package io.github.chimelocal.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was sent, what came back, and what must not have come back; for several threads. */
final class Tally {

    private static final int MOST_TOLD = 20;

    private final Map<String, Integer> damages = new TreeMap<>();
    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int sent;
    private int failed;
    private long slowestNanos;
    private long slowest;

    synchronized void sent(FuzzRequest request, long nanos) {
        sent++;
        for (String damage : request.damage().split("\\+", -1)) {
            damages.merge(damage, 1, Integer::sum);
        }
        if (nanos > slowestNanos) {
            slowestNanos = nanos;
            slowest = request.number();
        }
    }

    synchronized void answered(String kind) {
        answers.merge(kind, 1, Integer::sum);
    }

    synchronized void failed(String story) {
        failed++;
        if (failures.size() < MOST_TOLD) {
            failures.add(story);
        }
    }

    synchronized int failed() {
        return failed;
    }

    synchronized int total() {
        return sent;
    }

    /** Returns the first failures, each with all that is needed to send it again. */
    synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    synchronized String summary() {
        return "%d requests, damaged in%n%s%nAnswers%n%s%nThe slowest, number %d, took %d ms; %d failed%n"
                .formatted(sent, table(damages), table(answers), slowest, slowestNanos / 1_000_000, failed);
    }

    private static String table(Map<String, Integer> counts) {
        var lines = new StringBuilder();
        counts.forEach((name, count) -> lines.append("  %-44s %7d%n".formatted(name, count)));
        return lines.toString();
    }
}
