package io.github.chimelocal.config.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.chimelocal.config.wiring.DomainConfiguration;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

class SettingsFailureAnalyzerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            chime.port                   | abc          | 'abc' is not a whole number
            chime.port                   | -1           | '-1' is not a number from 0 to 65535
            chime.account-id             | 12345678901x | '12345678901x' is not 12 digits
            chime.region                 | EU           | 'EU' is not 2 to 32 lower-case letters, digits and hyphens, such as us-east-1
            chime.regions.strict         | maybe        | 'maybe' is not true or false
            chime.errors.validation      | other        | 'other' is not bad-request or validation-exception
            chime.idempotency.mismatch   | other        | 'other' is not same-meeting or conflict
            chime.http.body-timeout      | 30           | 'PT0.03S' is not a duration from 100ms to 1h, such as 30s
            chime.http.body-timeout      | 2h           | 'PT2H' is not a duration from 100ms to 1h, such as 30s
            chime.http.max-body-size     | large        | 'large' is not a size, such as 1MB
            chime.http.max-body-size     | 0B           | '0B' is not a size from 1B to 1GB, such as 1MB
            chime.http.max-body-size     | 2GB          | '2147483648B' is not a size from 1B to 1GB, such as 1MB
            chime.lifecycle.max-duration | long         | 'long' is not a duration, such as 24h
            chime.lifecycle.max-duration | 0s           | 'PT0S' is not a duration from 1s to 366d, such as 24h
            chime.store.max-meetings     | 0            | '0' is not a whole number from 1
            chime.media.base-url         | ://          | '://' is not a URL
            chime.auth.required          | maybe        | 'maybe' is not true or false
            chime.auth.required          | true         | 'true' is not possible without chime.auth.credentials
            chime.auth.credentials       | AKIDEXAMPLE  | '***' is not ACCESS_KEY_ID:SECRET_ACCESS_KEY or ACCESS_KEY_ID:SECRET_ACCESS_KEY:SESSION_TOKEN
            chime.auth.credentials       | a:b,a:c      | '***' is not a list of different access key ids
            chime.auth.regions[0]        | EU           | 'EU' is not 2 to 32 lower-case letters, digits and hyphens, such as us-east-1
            chime.events.log-size        | 0            | '0' is not a whole number from 1
            chime.events.endpoint        | host:4566    | 'host:4566' is not http or https, a host and perhaps a port and a path, such as http://127.0.0.1:4566
            chime.events.sqs.endpoint    | http:///x    | 'http:///x' is not http or https, a host and perhaps a port and a path, such as http://127.0.0.1:4566
            chime.events.webhook         | ftp://host   | 'ftp://host' is not http or https, a host and perhaps a port and a path, such as http://127.0.0.1:8080/events
            chime.media.base-url         | ftp://host   | 'ftp://host' is not http, https, ws or wss, a host and perhaps a port, such as http://127.0.0.1:5000
            """)
    void namesTheSettingItsValueAndWhatIsAllowed(String setting, String value, String complaint) {
        Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(DomainConfiguration.class)
                .web(WebApplicationType.NONE)
                .run("--" + setting + "=" + value)
                .close());

        assertThat(failure).isNotNull();
        assertThat(Objects.requireNonNull(new SettingsFailureAnalyzer().analyze(failure))
                        .getDescription())
                .isEqualTo(setting + ": " + complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            chime.auth.credentials=:secret                    | chime.auth.credentials: '***' is not ACCESS_KEY_ID:SECRET_ACCESS_KEY or
            chime.auth.credentials=AKID:                      | chime.auth.credentials: '***' is not ACCESS_KEY_ID:SECRET_ACCESS_KEY or
            chime.auth.credentials[0].access-key-id=A/B       | chime.auth.credentials[0].access-key-id: '***' is not 1 to 128 letters, digits, underscores, dots and hyphens
            chime.auth.credentials[0].access-key-id=AKID      | chime.auth.credentials[0].secret-access-key: '***' is not a secret access key
            chime.auth.credentials[0].secret-acces-key=secret | unknown setting chime.auth.credentials[0].secret-acces-key=***; known are
            """)
    void tellsNoSecrets(String argument, String complaint) {
        Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(DomainConfiguration.class)
                .web(WebApplicationType.NONE)
                .run("--" + argument)
                .close());

        assertThat(Objects.requireNonNull(new SettingsFailureAnalyzer().analyze(failure))
                        .getDescription())
                .startsWith(complaint)
                .doesNotContain("=secret", "'secret'");
    }
}
