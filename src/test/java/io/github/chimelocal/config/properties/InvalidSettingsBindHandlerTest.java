package io.github.chimelocal.config.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class InvalidSettingsBindHandlerTest {

    @Test
    void findsNothingWrongWithTheDefaults() {
        assertThat(bind(Map.of()).port()).isEqualTo(4560);
    }

    @ParameterizedTest
    @CsvSource({
        "chime.port, 0",
        "chime.port, 65535",
        "chime.lifecycle.max-duration, 366d",
        "chime.throttling.burst, 1",
        "chime.events.sqs.endpoint, http://127.0.0.1:9324"
    })
    void findsNothingWrongWithValuesAtTheBounds(String setting, String value) {
        assertThat(bind(Map.of(setting, value))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "chime.host, ' ', an address or a host name",
        "chime.port, -1, a number from 0 to 65535",
        "chime.port, 65536, a number from 0 to 65535",
        "chime.account-id, 12, 12 digits",
        "chime.throttling.rate, -1, a whole number from 0",
        "chime.throttling.burst, 0, a whole number from 1",
        "chime.quotas.meetings, -1, a whole number from 0",
        "chime.journal.size, 1000001, a whole number from 0 to 1000000",
        "chime.store.max-meetings, 0, a whole number from 1",
        "chime.media.nearest-region, mars-east-1, 'a media Region of AWS, such as us-east-1'",
        "chime.auth.regions, EU, '2 to 32 lower-case letters, digits and hyphens, such as us-east-1'"
    })
    void namesWhatIsAllowed(String setting, String value, String allowed) {
        String name = setting.equals("chime.auth.regions") ? setting + "[0]" : setting;

        assertThatThrownBy(() -> bind(Map.of(setting, value)))
                .rootCause()
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("%s: '%s' is not %s", name, value, allowed);
    }

    @Test
    void namesEverythingThatIsWrong() {
        assertThatThrownBy(() ->
                        bind(Map.of("chime.port", "-1", "chime.journal.size", "-1", "chime.events.webhook", "here")))
                .rootCause()
                .hasMessage(
                        "chime.events.webhook: 'here' is not http or https, a host and perhaps a port and a path, such as"
                                + " http://127.0.0.1:8080/events; chime.journal.size: '-1' is not a whole number from 0 to 1000000;"
                                + " chime.port: '-1' is not a number from 0 to 65535");
    }

    private static ChimeProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate(
                        "chime",
                        Bindable.of(ChimeProperties.class),
                        new InvalidSettingsBindHandler(BindHandler.DEFAULT));
    }
}
