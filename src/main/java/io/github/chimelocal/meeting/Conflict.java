package io.github.chimelocal.meeting;

/** The request contradicts another one. */
public final class Conflict extends Refusal {

    private static final long serialVersionUID = 1L;

    private Conflict(String message) {
        super(message);
    }

    static Conflict tokenWithOtherParameters() {
        return new Conflict("The client request token was used before with other parameters");
    }
}
