package io.github.chimelocal.history;

/** Numbers everything that happens, calls and events alike, so that they can be shown in one order. */
@FunctionalInterface
public interface GlobalSequence {

    /** Returns the next number. */
    long next();
}
