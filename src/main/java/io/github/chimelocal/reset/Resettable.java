package io.github.chimelocal.reset;

/** Remembers something, and can forget it. */
public interface Resettable {

    /** Returns what it is that is forgotten, in the plural. */
    String name();

    /** Forgets what the scope covers, and returns how much that was. */
    int reset(ResetScope scope);

    /** Makes one of its parts. */
    static Resettable of(String what, ResetAction forgetting) {
        return new Resettable() {
            @Override
            public String name() {
                return what;
            }

            @Override
            public int reset(ResetScope scope) {
                return forgetting.forget(scope);
            }
        };
    }

    /** Forgets what the scope covers, and says how much that was. */
    @FunctionalInterface
    interface ResetAction {

        int forget(ResetScope scope);
    }
}
