package io.github.chimelocal;

import java.util.concurrent.atomic.AtomicLong;

/** Gives each test an account of its own, so that tests share a server without seeing each other. */
public final class Accounts {

    private static final AtomicLong NEXT = new AtomicLong(100_000_000_000L);

    private Accounts() {}

    /** Returns twelve digits that no other test has. */
    public static String fresh() {
        return Long.toString(NEXT.getAndIncrement());
    }
}
