package io.github.chimelocal.fidelity;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A row of docs/fidelity.md, on the test that proves it. */
@Target({METHOD, TYPE})
@Retention(RUNTIME)
@Repeatable(Fidelity.Rows.class)
public @interface Fidelity {

    Source value();

    Topic topic();

    /** Returns the first cell, by which rows are sorted: it starts with the thing it is about. */
    String what();

    String answer();

    /** Returns where AWS or its users say so; for documented and observed rows only. */
    String evidence() default "";

    /** Holds several. */
    @Target({METHOD, TYPE})
    @Retention(RUNTIME)
    @interface Rows {
        Fidelity[] value();
    }
}
