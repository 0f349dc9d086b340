package io.github.chimelocal.state;

import io.github.chimelocal.json.InvalidMemberException;
import io.github.chimelocal.meeting.exception.MeetingException;
import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.MeetingId;
import io.github.chimelocal.meeting.id.Tenancy;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes members of the document for what they must be, or says which is not. */
final class MemberChecks {

    /** Nothing of it can be later: the clock goes to the beginning of that year, and a meeting lasts 366 days at most. */
    private static final Instant LATEST = Instant.parse("+10001-01-01T00:00:00Z");

    private MemberChecks() {}

    static void require(boolean isSo, String path, String mustBe) {
        if (!isSo) {
            throw InvalidMemberException.with(path, mustBe);
        }
    }

    static <T> T given(@Nullable T value, String path, String mustBe) {
        if (value == null) {
            throw InvalidMemberException.with(path, mustBe);
        }
        return value;
    }

    static <T extends @Nullable Object> List<T> list(@Nullable List<T> value, String path) {
        if (value == null) {
            throw InvalidMemberException.with(path, "a list");
        }
        return value;
    }

    static Tenancy tenancy(@Nullable String account, @Nullable String region) {
        String digits = matching(account, Tenancy::isAccount, "account", "12 digits");
        String name = matching(region, ControlRegion::isName, "region", "a Region such as us-east-1");
        return new Tenancy(digits, new ControlRegion(name));
    }

    private static String matching(@Nullable String text, Predicate<String> form, String path, String mustBe) {
        String given = given(text, path, mustBe);
        require(form.test(given), path, mustBe);
        return given;
    }

    static MeetingId meetingId(@Nullable String text, String path) {
        String mustBe = "a GUID such as 6f1d0c1e-5b7a-4a55-9d1e-7c64b1e92713";
        return MeetingId.parse(given(text, path, mustBe)).orElseThrow(() -> InvalidMemberException.with(path, mustBe));
    }

    static Instant instant(@Nullable String text, String path) {
        String mustBe = "an instant in UTC such as 2026-01-15T10:00:00Z";
        try {
            Instant instant = Instant.parse(given(text, path, mustBe));
            require(!instant.isBefore(Instant.EPOCH) && instant.isBefore(LATEST), path, mustBe);
            return instant;
        } catch (DateTimeException notAnInstant) {
            throw InvalidMemberException.with(path, mustBe);
        }
    }

    static Duration duration(@Nullable String text, Duration longest, String path) {
        String mustBe = "a duration from PT0S to %s such as PT5M".formatted(longest);
        try {
            Duration duration = Duration.parse(given(text, path, mustBe));
            require(!duration.isNegative() && duration.compareTo(longest) <= 0, path, mustBe);
            return duration;
        } catch (DateTimeException notADuration) {
            throw InvalidMemberException.with(path, mustBe);
        }
    }

    static <T> T read(Function<JsonNode, T> reading, @Nullable JsonNode value, String path) {
        JsonNode given = given(value == null || value.isNull() ? null : value, path, "an object");
        return within(path, () -> reading.apply(given));
    }

    /** Blames what stands at the path for what is wrong in it. */
    static <T> T within(String path, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidMemberException bad) {
            throw bad.within(path);
        } catch (MeetingException refusal) {
            throw InvalidMemberException.because(path, "is not possible: " + refusal.getMessage());
        }
    }

    static void possible(String path, Runnable rule) {
        within(path, () -> {
            rule.run();
            return path;
        });
    }
}
