package io.github.chimelocal.sdk;

/** What becomes of an error that the model declares for an operation. */
public enum Verdict {
    PRODUCED("produced", "a cause exists; %s provokes it, one case per cell."),
    NOT_PRODUCED("not produced", "nothing that a caller does leads to it; the reason is below.");

    private final String word;
    private final String meaning;

    Verdict(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    public String word() {
        return word;
    }

    /** Returns a sentence; where it has a gap, the name of the test belongs there. */
    public String meaning() {
        return meaning;
    }
}
