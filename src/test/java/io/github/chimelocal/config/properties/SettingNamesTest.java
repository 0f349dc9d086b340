package io.github.chimelocal.config.properties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHIME_PORT",
                "CHIME_ACCOUNT_ID",
                "CHIME_ACCOUNTID",
                "CHIME_CORS_ALLOWED_ORIGINS_0",
                "CHIME_AUTH_CREDENTIALS",
                "CHIME_AUTH_CREDENTIALS_0_ACCESSKEYID",
                "CHIME_AUTH_CREDENTIALS_1_SESSION_TOKEN"
            })
    void recognisesTheVariableOfASettingInBothOfSpringBootsSpellings(String variable) {
        assertThat(SettingNames.isVariable(variable)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CHIME_PROT", "CHIME_", "CHIME_PORT_X", "CHIME_REGION_STRICT", "CHIME_AUTH_CREDENTIALS_0_KEY"})
    void recognisesNothingElse(String variable) {
        assertThat(SettingNames.isVariable(variable)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chime.account-id",
                "chime.accountId",
                "chime.ACCOUNT_ID",
                "chime.cors.allowed-origins[0]",
                "chime.auth.credentials[0]",
                "chime.auth.credentials[0].access-key-id",
                "chime.auth.credentials[1].sessionToken"
            })
    void recognisesAPropertyHoweverSpringBootReadsIt(String property) {
        assertThat(SettingNames.isProperty(property)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chime.prot", "chime", "chime.port.x", "chime.cors", "chime.auth.credentials[0].key"})
    void recognisesNoOtherProperty(String property) {
        assertThat(SettingNames.isProperty(property)).isFalse();
    }
}
