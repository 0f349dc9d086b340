package io.github.chimelocal.control.clock;

import io.github.chimelocal.clock.ServiceClock;
import io.github.chimelocal.clock.ServiceClock.Reading;
import io.github.chimelocal.control.stream.ChangeStream;
import io.github.chimelocal.control.stream.StreamTopic;
import io.github.chimelocal.control.web.ControlApiException;
import io.github.chimelocal.control.web.QueryParameters;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.MeetingRepository;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows, moves, stops and starts the service's clock. */
@RestController
@RequestMapping("/_chime/clock")
class ClockController {

    private static final Duration FARTHEST = Duration.ofDays(366);

    private final ServiceClock clock;
    private final MeetingRepository meetings;
    private final ChangeStream stream;

    ClockController(ServiceClock clock, MeetingRepository meetings, ChangeStream stream) {
        this.clock = clock;
        this.meetings = meetings;
        this.stream = stream;
    }

    record ClockRequest(@Nullable String now, @Nullable Boolean frozen) {}

    record AdvanceRequest(@Nullable String by) {}

    record ClockResponse(String now, String offset, boolean frozen) {

        static ClockResponse of(Reading reading) {
            return new ClockResponse(reading.now().toString(), reading.offset().toString(), reading.frozen());
        }
    }

    @GetMapping
    ClockResponse show() {
        return ClockResponse.of(clock.read());
    }

    /** Sets what is given; nothing at all returns to real time. */
    @PutMapping
    synchronized ClockResponse set(@RequestBody ClockRequest settings) {
        if (settings.now() != null) {
            Instant now = parse(settings.now());
            requireNotBeforeAMeeting(now);
            clock.set(now, settings.frozen() == null ? clock.read().frozen() : settings.frozen());
        } else if (settings.frozen() == null) {
            Reading before = clock.read();
            requireNotBeforeAMeeting(before.now().minus(before.offset()));
            clock.reset();
        } else if (settings.frozen()) {
            clock.freeze();
        } else {
            clock.resume();
        }
        stream.publish(StreamTopic.CLOCK, this::show);
        meetings.expireDue();
        return show();
    }

    /** Returns when all that fell due has been done. */
    @PostMapping("/advance")
    synchronized ClockResponse advance(@RequestBody AdvanceRequest advance) {
        Duration by = advance.by() == null ? Duration.ZERO : QueryParameters.parseDuration("by", advance.by());
        if (by.isNegative() || by.isZero() || by.compareTo(FARTHEST) > 0) {
            throw ControlApiException.with("by", "a duration of more than 0 and at most 366 days, such as PT5M");
        }
        if (clock.instant().plus(by).isAfter(ServiceClock.LATEST)) {
            throw ControlApiException.conflict("The clock cannot go beyond " + ServiceClock.LATEST);
        }
        clock.advance(by);
        stream.publish(StreamTopic.CLOCK, this::show);
        meetings.expireDue();
        return show();
    }

    private static Instant parse(String text) {
        Instant now;
        try {
            now = Instant.parse(text);
        } catch (DateTimeException notAnInstant) {
            throw ControlApiException.with("now", "an instant in UTC such as 2026-01-15T10:00:00Z");
        }
        if (now.isBefore(Instant.EPOCH) || now.isAfter(ServiceClock.LATEST)) {
            throw ControlApiException.with("now", "between %s and %s".formatted(Instant.EPOCH, ServiceClock.LATEST));
        }
        return now;
    }

    /** No meeting can be there before it was created. */
    private void requireNotBeforeAMeeting(Instant now) {
        meetings.all().stream()
                .max(Comparator.comparing(Meeting::createdAt))
                .filter(latest -> latest.createdAt().isAfter(now))
                .ifPresent(latest -> {
                    throw ControlApiException.conflict(
                            "Meeting <%s> was created at %s, so the clock cannot go back to %s"
                                    .formatted(latest.id(), latest.createdAt(), now));
                });
    }
}
