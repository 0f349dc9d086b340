package io.github.chimelocal.control.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.github.chimelocal.control.stream.ChangeStream;
import io.github.chimelocal.control.stream.StreamTopic;
import io.github.chimelocal.control.web.ControlApiException;
import io.github.chimelocal.control.web.KebabCase;
import io.github.chimelocal.control.web.QueryParameters;
import io.github.chimelocal.event.log.Delivery;
import io.github.chimelocal.event.log.EventLog;
import io.github.chimelocal.event.log.LoggedEvent;
import io.github.chimelocal.history.Subscription;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** Shows what happened to meetings, and waits for what happens next. */
@RestController
@RequestMapping("/_chime/events")
class EventsController {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final EventLog events;
    private final ChangeStream stream;

    EventsController(EventLog events, ChangeStream stream) {
        this.events = events;
        this.stream = stream;
    }

    record EventsResponse(List<EventResponse> events) {

        static EventsResponse of(List<LoggedEvent> logged) {
            return new EventsResponse(logged.stream().map(EventResponse::of).toList());
        }
    }

    record EventResponse(
            long sequence, String at, @JsonRawValue String event, List<DeliveryResponse> deliveries) {

        static EventResponse of(LoggedEvent logged) {
            return new EventResponse(
                    logged.sequence(),
                    logged.at().toString(),
                    logged.json(),
                    logged.deliveries().stream().map(DeliveryResponse::of).toList());
        }
    }

    record DeliveryResponse(
            String target,
            String destination,
            String state,
            int attempts,
            @Nullable String reason) {

        static DeliveryResponse of(Delivery delivery) {
            return new DeliveryResponse(
                    delivery.target(),
                    delivery.destination(),
                    KebabCase.of(delivery.state()),
                    delivery.attempts(),
                    delivery.reason());
        }
    }

    /** Answers at once with what is there, or with what is there as soon as something comes while it waits. */
    @GetMapping
    Object find(HttpServletRequest request) {
        var query = new QueryParameters(request.getParameterMap())
                .requireOnly("meeting", "attendee", "type", "since", "limit", "wait");
        var wanted = new EventQuery(EventFilter.of(query), query.number("since"), query.number("limit"));
        Duration wait = query.duration("wait").orElse(Duration.ZERO);
        if (wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0) {
            throw ControlApiException.with("wait", "a duration of at most 60s, such as 10s");
        }
        return wait.isZero() ? EventsResponse.of(wanted.in(events)) : wait(wanted, wait);
    }

    /** Listens first and looks second, so that nothing is missed; whoever answers first tells all that there is. */
    private DeferredResult<EventsResponse> wait(EventQuery wanted, Duration wait) {
        var answer = new DeferredResult<EventsResponse>(wait.toMillis(), () -> EventsResponse.of(List.of()));
        Subscription subscription = events.onAdd(event -> {
            if (wanted.includes(event)) {
                answer.setResult(EventsResponse.of(wanted.in(events)));
            }
        });
        answer.onCompletion(subscription::close);
        List<LoggedEvent> there = wanted.in(events);
        if (!there.isEmpty()) {
            answer.setResult(EventsResponse.of(there));
        }
        return answer;
    }

    /**
     * What is asked for.
     *
     * @param limit how many at most: of those since, the first, and otherwise the last
     */
    private record EventQuery(EventFilter filter, Optional<Long> since, Optional<Long> limit) {

        boolean includes(LoggedEvent event) {
            return event.sequence() > since.orElse(0L) && filter.test(event);
        }

        List<LoggedEvent> in(EventLog events) {
            List<LoggedEvent> found = events.find(since.orElse(0L), filter);
            int most = (int) Math.min(limit.orElse(Long.MAX_VALUE), found.size());
            return since.isPresent() ? found.subList(0, most) : found.subList(found.size() - most, found.size());
        }
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(HttpServletRequest request) {
        new QueryParameters(request.getParameterMap()).requireOnly();
        events.deleteIf(event -> true);
        stream.delete(StreamTopic.EVENT);
    }
}
