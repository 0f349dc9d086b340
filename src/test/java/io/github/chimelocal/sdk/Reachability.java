package io.github.chimelocal.sdk;

/** What becomes of an error that the model declares for an operation. */
public enum Reachability {
    PRODUCED("produced", "a cause exists; %s provokes it, one case per cell.", ReachableErrorsTest.class),
    INJECTABLE(
            "injectable",
            "nothing that a caller does leads to it, for the reason below; a fault rule does, as it does to each of the"
                    + " others; %s injects all of them, one case per cell.",
            InjectedErrorsTest.class);

    private final String word;
    private final String meaning;
    private final Class<?> proof;

    Reachability(String word, String meaning, Class<?> proof) {
        this.word = word;
        this.meaning = meaning;
        this.proof = proof;
    }

    public String word() {
        return word;
    }

    /** Returns a sentence; where it has a gap, the name of the test belongs there. */
    public String meaning() {
        return meaning;
    }

    public Class<?> proof() {
        return proof;
    }
}
