package io.github.chimelocal;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Starts the whole server on a free port, once for all tests that want it with the same settings. */
@SpringBootTest(webEnvironment = RANDOM_PORT, properties = "chime.port=0")
@Target(TYPE)
@Retention(RUNTIME)
public @interface RunningServer {}
