package io.github.chimelocal.reset;

/** Remembers something, and can forget it. */
public interface Resettable {

    /** Returns what it is that is forgotten, in the plural. */
    String what();

    /** Forgets what the scope covers, and returns how much that was. */
    int reset(Scope scope);

    /** Makes one of its parts. */
    static Resettable of(String what, Forgetting forgetting) {
        return new Resettable() {
            @Override
            public String what() {
                return what;
            }

            @Override
            public int reset(Scope scope) {
                return forgetting.forget(scope);
            }
        };
    }

    /** Forgets what the scope covers, and says how much that was. */
    @FunctionalInterface
    interface Forgetting {

        int forget(Scope scope);
    }
}
