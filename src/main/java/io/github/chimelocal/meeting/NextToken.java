package io.github.chimelocal.meeting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.chimelocal.meeting.exception.BadRequestException;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.StableHash;
import java.util.Base64;

/**
 * Marks where the next page of a meeting's attendees begins; opaque to callers.
 *
 * <p>It holds the ordinal of the next attendee and not a page number, so that pages neither repeat nor skip anybody when
 * others come and go between them, and a check that binds it to the meeting.
 */
public record NextToken(String value) {

    private static final int CHECK_DIGITS = 16;

    static NextToken at(MeetingId meeting, int ordinal) {
        String check = StableHash.hex("NextToken", meeting.value(), Integer.toString(ordinal));
        byte[] text = (ordinal + "." + check.substring(0, CHECK_DIGITS)).getBytes(US_ASCII);
        return new NextToken(Base64.getUrlEncoder().withoutPadding().encodeToString(text));
    }

    /** Returns the ordinal at which to go on, or refuses a token that was not made for this meeting. */
    int ordinalIn(MeetingId meeting) {
        int ordinal = ordinal();
        if (!at(meeting, ordinal).equals(this)) {
            throw BadRequestException.foreignNextToken();
        }
        return ordinal;
    }

    private int ordinal() {
        try {
            String text = new String(Base64.getUrlDecoder().decode(value), US_ASCII);
            return Integer.parseInt(text.substring(0, Math.max(0, text.indexOf('.'))));
        } catch (IllegalArgumentException notOurs) {
            throw BadRequestException.foreignNextToken();
        }
    }
}
