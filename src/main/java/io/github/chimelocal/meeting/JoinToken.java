package io.github.chimelocal.meeting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.UUID;

/** What a client presents to enter the meeting as one attendee; secret. */
public record JoinToken(String value) {

    /**
     * Encodes as the service was seen to do. A browser offers the token as a WebSocket subprotocol, which admits none of
     * {@code =}, {@code /} and {@code :}.
     */
    static JoinToken of(AttendeeId attendee, UUID secret) {
        byte[] text = (attendee + ":" + secret).getBytes(US_ASCII);
        return new JoinToken(Base64.getUrlEncoder().withoutPadding().encodeToString(text));
    }

    /** Hides the value. */
    @Override
    public String toString() {
        return "JoinToken[***]";
    }
}
