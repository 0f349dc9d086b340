package io.github.chimelocal;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** Starts the whole server where it takes signed calls alone, once for all tests that want that. */
@RunningServer
@TestPropertySource(
        properties = {
            "chime.auth.required=true",
            "chime.auth.credentials[0].access-key-id=" + SignedServer.KEY,
            "chime.auth.credentials[0].secret-access-key=" + SignedServer.SECRET,
            "chime.auth.credentials[0].account-id=" + SignedServer.ACCOUNT,
            "chime.auth.credentials[1].access-key-id=" + SignedServer.TEMPORARY_KEY,
            "chime.auth.credentials[1].secret-access-key=" + SignedServer.SECRET,
            "chime.auth.credentials[1].session-token=" + SignedServer.TOKEN,
            "chime.auth.credentials[2].access-key-id=" + SignedServer.OTHER_ACCOUNT,
            "chime.auth.credentials[2].secret-access-key=" + SignedServer.SECRET
        })
@Target(TYPE)
@Retention(RUNTIME)
public @interface SignedServer {

    String KEY = "AKIDEXAMPLE";
    String ACCOUNT = "111122223333";
    String TEMPORARY_KEY = "ASIDEXAMPLE";
    String OTHER_ACCOUNT = "444455556666";
    String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    String TOKEN = "FQoGZXIvYXdzE/+=Token";
}
