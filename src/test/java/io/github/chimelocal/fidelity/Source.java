package io.github.chimelocal.fidelity;

import java.util.Locale;

/** How sure we are that AWS does the same. */
public enum Source {
    MODEL("AWS's published model says so; `ModelEqualityTest` compares ours with it"),
    DOCUMENTED("AWS's API reference or developer guide says so"),
    OBSERVED("users of the real service saw it and reported it in public"),
    OURS("AWS is silent; we decided, and say so here");

    private final String meaning;

    Source(String meaning) {
        this.meaning = meaning;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    String meaning() {
        return meaning;
    }

    /** Tells whether somebody outside can be asked: a page, a report. */
    boolean hasEvidence() {
        return this == DOCUMENTED || this == OBSERVED;
    }
}
