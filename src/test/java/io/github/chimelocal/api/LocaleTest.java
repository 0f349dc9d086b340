package io.github.chimelocal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.RunningServer;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Numbers on the wire have ASCII digits, also where people write others. */
@RunningServer
class LocaleTest {

    private final Client client;
    private final Locale usual = Locale.getDefault(Locale.Category.FORMAT);

    LocaleTest(@LocalServerPort int port) {
        this.client = Client.of(port);
    }

    @BeforeEach
    void goToEgypt() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG"));
    }

    @AfterEach
    void goHome() {
        Locale.setDefault(Locale.Category.FORMAT, usual);
    }

    @Test
    void doesNotChangeMeetings() {
        String meeting = Client.ok(client.in("us-west-2").post("/meetings", Body.meeting()))
                .prettify();

        assertThat(meeting).isASCII();
    }

    @Test
    void doesNotChangeMessages() {
        AwsError.assertThat(client.post("/meetings", "{"))
                .isBadRequest("The request body is not valid JSON: line 1, column 2");
    }
}
