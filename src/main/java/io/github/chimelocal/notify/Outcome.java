package io.github.chimelocal.notify;

/**
 * What came of an attempt to deliver.
 *
 * @param cause what sort of failure it is: failures of one cause are logged once
 * @param reason what to tell the user; empty when delivered
 */
record Outcome(Verdict verdict, String cause, String reason) {

    static final Outcome DELIVERED = new Outcome(Verdict.DELIVERED, "", "");

    /** What to do next. */
    enum Verdict {
        DELIVERED,
        TRY_AGAIN,
        GIVE_UP
    }

    static Outcome again(String cause, String reason) {
        return new Outcome(Verdict.TRY_AGAIN, cause, reason);
    }

    static Outcome never(String cause, String reason) {
        return new Outcome(Verdict.GIVE_UP, cause, reason);
    }

    /** Judges an answer by its HTTP status. */
    static Outcome refused(int status, String cause, String reason) {
        return status == 429 || status >= 500 ? again(cause, reason) : never(cause, reason);
    }
}
