package io.github.chimelocal.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"CHIME_PORT", "CHIME_ACCOUNT_ID", "CHIME_ACCOUNTID", "CHIME_CORS_ALLOWED_ORIGINS_0"})
    void recognisesTheVariableOfASettingInBothOfSpringBootsSpellings(String variable) {
        assertThat(KnownSettings.isVariable(variable)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHIME_PROT", "CHIME_", "CHIME_PORT_X", "CHIME_REGION_STRICT"})
    void recognisesNothingElse(String variable) {
        assertThat(KnownSettings.isVariable(variable)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chime.account-id", "chime.accountId", "chime.ACCOUNT_ID", "chime.cors.allowed-origins[0]"})
    void recognisesAPropertyHoweverSpringBootReadsIt(String property) {
        assertThat(KnownSettings.isProperty(property)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chime.prot", "chime", "chime.port.x", "chime.cors"})
    void recognisesNoOtherProperty(String property) {
        assertThat(KnownSettings.isProperty(property)).isFalse();
    }
}
