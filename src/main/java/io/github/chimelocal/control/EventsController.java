package io.github.chimelocal.control;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.github.chimelocal.control.Frame.News;
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
    private final Feed feed;

    EventsController(EventLog events, Feed feed) {
        this.events = events;
        this.feed = feed;
    }

    record View(List<Event> events) {

        static View of(List<LoggedEvent> logged) {
            return new View(logged.stream().map(Event::of).toList());
        }
    }

    record Event(long sequence, String at, @JsonRawValue String event, List<DeliveryView> deliveries) {

        static Event of(LoggedEvent logged) {
            return new Event(
                    logged.sequence(),
                    logged.at().toString(),
                    logged.json(),
                    logged.deliveries().stream().map(DeliveryView::of).toList());
        }
    }

    record DeliveryView(
            String target,
            String destination,
            String state,
            int attempts,
            @Nullable String reason) {

        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(
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
        var query = new ControlQuery(request.getParameterMap())
                .requireOnly("meeting", "attendee", "type", "since", "limit", "wait");
        var wanted = new Wanted(EventFilter.of(query), query.number("since"), query.number("limit"));
        Duration wait = query.duration("wait").orElse(Duration.ZERO);
        if (wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0) {
            throw Problem.with("wait", "a duration of at most 60s, such as 10s");
        }
        return wait.isZero() ? View.of(wanted.in(events)) : wait(wanted, wait);
    }

    /** Listens first and looks second, so that nothing is missed; whoever answers first tells all that there is. */
    private DeferredResult<View> wait(Wanted wanted, Duration wait) {
        var answer = new DeferredResult<View>(wait.toMillis(), () -> View.of(List.of()));
        Subscription subscription = events.onAdd(event -> {
            if (wanted.includes(event)) {
                answer.setResult(View.of(wanted.in(events)));
            }
        });
        answer.onCompletion(subscription::close);
        List<LoggedEvent> there = wanted.in(events);
        if (!there.isEmpty()) {
            answer.setResult(View.of(there));
        }
        return answer;
    }

    /**
     * What is asked for.
     *
     * @param limit how many at most: of those since, the first, and otherwise the last
     */
    private record Wanted(EventFilter filter, Optional<Long> since, Optional<Long> limit) {

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
        new ControlQuery(request.getParameterMap()).requireOnly();
        events.deleteIf(event -> true);
        feed.forget(News.EVENT);
    }
}
