package io.github.chimelocal.history;

/** Somebody listens, until this is closed. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    /** Ends it; may be called more than once. */
    @Override
    void close();
}
