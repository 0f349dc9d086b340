package io.github.chimelocal;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** Starts the whole server with the settings under which it refuses more, once for all tests that want those. */
@RunningServer
@TestPropertySource(
        properties = {
            "chime.regions.strict=true",
            "chime.idempotency.mismatch=conflict",
            "chime.throttling.rate=10",
            "chime.throttling.burst=" + StrictServer.BURST
        })
@Target(TYPE)
@Retention(RUNTIME)
public @interface StrictServer {

    /** How many calls of an operation an account can make at once. */
    int BURST = 20;
}
