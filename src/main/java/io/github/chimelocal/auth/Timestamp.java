package io.github.chimelocal.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a signature was made, and how long it holds. */
record Timestamp(Instant at) {

    /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Says nothing more; AWS's own test suite has wrong ones. */
    private static final Pattern WEEKDAY = Pattern.compile("^[A-Z][a-z]{2}, ");

    private static final Pattern SECONDS_OF_SEVEN_DAYS = Pattern.compile("[1-9][0-9]{0,5}");
    private static final int SEVEN_DAYS = 604_800;

    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    /** Takes the form of X-Amz-Date, and that of the HTTP header Date as well. */
    static Timestamp parse(String sent) {
        DateTimeFormatter form = sent.endsWith(" GMT") ? DateTimeFormatter.RFC_1123_DATE_TIME : BASIC;
        try {
            return new Timestamp(form.parse(WEEKDAY.matcher(sent).replaceFirst(""), Instant::from));
        } catch (DateTimeParseException neither) {
            throw AuthenticationFailedException.incomplete(
                    "Date must be in ISO-8601 'basic format'. Got '%s'. See http://en.wikipedia.org/wiki/ISO_8601"
                            .formatted(sent));
        }
    }

    /** A caller that presigns says how long that shall hold; what is too early is tolerated as much in any case. */
    void require(Instant now, @Nullable String expires) {
        Instant earliest = now.minus(expires == null ? TOLERANCE : seconds(expires));
        if (at.isBefore(earliest)) {
            String age = expires == null ? "5 min." : expires + " sec.";
            throw AuthenticationFailedException.invalid("Signature expired: %s is now earlier than %s (%s - %s)"
                    .formatted(this, new Timestamp(earliest), new Timestamp(now), age));
        }
        Instant latest = now.plus(TOLERANCE);
        if (at.isAfter(latest)) {
            throw AuthenticationFailedException.invalid(
                    "Signature not yet current: %s is still later than %s (%s + 5 min.)"
                            .formatted(this, new Timestamp(latest), new Timestamp(now)));
        }
    }

    private static Duration seconds(String expires) {
        if (!SECONDS_OF_SEVEN_DAYS.matcher(expires).matches() || Integer.parseInt(expires) > SEVEN_DAYS) {
            throw AuthenticationFailedException.incomplete(
                    "X-Amz-Expires must be a number of seconds from 1 to 604800, got '%s'.".formatted(expires));
        }
        return Duration.ofSeconds(Integer.parseInt(expires));
    }

    /** Returns the ISO-8601 basic format. */
    @Override
    public String toString() {
        return BASIC.format(at);
    }
}
