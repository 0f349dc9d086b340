package io.github.chimelocal.meeting.id;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** What a client presents to enter the meeting as one attendee; secret. */
public record JoinToken(String value) {

    /**
     * Encodes as the service was seen to do. A browser offers the token as a WebSocket subprotocol, which admits none of
     * {@code =}, {@code /} and {@code :}.
     */
    public static JoinToken of(AttendeeId attendee, UUID secret) {
        byte[] text = (attendee + ":" + secret).getBytes(US_ASCII);
        return new JoinToken(Base64.getUrlEncoder().withoutPadding().encodeToString(text));
    }

    /** Returns the secret in it, if it is a token of that attendee. */
    public Optional<UUID> secretOf(AttendeeId attendee) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(value), US_ASCII);
            UUID secret = UUID.fromString(text.substring(text.indexOf(':') + 1));
            return of(attendee, secret).equals(this) ? Optional.of(secret) : Optional.empty();
        } catch (IllegalArgumentException noTokenAtAll) {
            return Optional.empty();
        }
    }

    /** Hides the value. */
    @Override
    public String toString() {
        return "JoinToken[***]";
    }
}
