package io.github.chimelocal.meeting.id;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.meeting.Attendee;
import io.github.chimelocal.meeting.Presence;
import io.github.chimelocal.meeting.TestMeetings;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinTokenTest {

    private static final String ATTENDEE = "e1ef1bf5-12b2-8159-575e-6b0dfd6f5c7f";
    private static final String SECRET = "0f3c8a52-9d1e-4b7a-8c64-b1e92713aa05";
    private static final JoinToken TOKEN = JoinToken.of(new AttendeeId(ATTENDEE), UUID.fromString(SECRET));

    @Test
    void holdsTheAttendeeAndTheSecret() {
        assertThat(new String(Base64.getDecoder().decode(TOKEN.value()), US_ASCII))
                .isEqualTo(ATTENDEE + ":" + SECRET);
    }

    @Test
    void isMadeOfThoseCharactersThatAWebSocketSubprotocolAdmits() {
        var random = new Random(20260115);
        Stream<String> tokens = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(2_000)
                .map(secret -> JoinToken.of(new AttendeeId(new UUID(random.nextLong(), 0).toString()), secret))
                .map(JoinToken::value);

        assertThat(tokens).allSatisfy(token -> assertThat(token).matches("[-_A-Za-z0-9]{98}"));
    }

    @Test
    void isAnotherWithAnotherSecret() {
        assertThat(JoinToken.of(new AttendeeId(ATTENDEE), TestMeetings.uuid())).isNotEqualTo(TOKEN);
    }

    @Test
    void givesTheSecretBackForItsAttendeeAlone() {
        assertThat(TOKEN.secretOf(new AttendeeId(ATTENDEE))).contains(UUID.fromString(SECRET));
        assertThat(TOKEN.secretOf(new AttendeeId(SECRET))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "token", "%%%", "OjEtMS0xLTEtMQ"})
    void holdsNoSecretWhenItIsNone(String text) {
        assertThat(new JoinToken(text).secretOf(new AttendeeId(ATTENDEE))).isEmpty();
    }

    @Test
    void hidesItselfWhenPrinted() {
        assertThat(TOKEN).hasToString("JoinToken[***]");
    }

    @Test
    void isHiddenWhenItsAttendeeIsPrinted() {
        var attendee = new Attendee(
                new AttendeeId(ATTENDEE),
                new ExternalUserId("ann"),
                UUID.fromString(SECRET),
                TestMeetings.EVERYTHING,
                0,
                Presence.AWAY);

        assertThat(attendee).hasToString("Attendee[" + ATTENDEE + "]");
    }
}
