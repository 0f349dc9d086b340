package io.github.chimelocal.api.error;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The errors that the model declares for an operation. */
@Documented
@Target(TYPE)
@Retention(RUNTIME)
public @interface OperationErrors {

    /** Returns them in the order of their names. */
    ErrorShape[] value();
}
