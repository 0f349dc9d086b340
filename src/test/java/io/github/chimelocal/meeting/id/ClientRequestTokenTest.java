package io.github.chimelocal.meeting.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientRequestTokenTest {

    @Test
    void hidesItselfWhenPrinted() {
        assertThat(new ClientRequestToken("secret")).hasToString("ClientRequestToken[***]");
    }
}
