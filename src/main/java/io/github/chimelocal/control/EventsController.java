package io.github.chimelocal.control;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.github.chimelocal.control.Frame.News;
import io.github.chimelocal.notify.Delivery;
import io.github.chimelocal.notify.EventLog;
import io.github.chimelocal.notify.LoggedEvent;
import io.github.chimelocal.recent.Subscription;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
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
        var query =
                new ControlQuery(request.getParameterMap()).requireOnly("meeting", "attendee", "type", "since", "wait");
        EventFilter filter = EventFilter.of(query);
        long since = query.number("since").orElse(0L);
        Duration wait = query.duration("wait").orElse(Duration.ZERO);
        if (wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0) {
            throw Problem.with("wait", "a duration of at most 60s, such as 10s");
        }
        return wait.isZero() ? View.of(events.find(since, filter)) : wait(filter, since, wait);
    }

    /** Listens first and looks second, so that nothing is missed; whoever answers first tells all that there is. */
    private DeferredResult<View> wait(EventFilter filter, long since, Duration wait) {
        var answer = new DeferredResult<View>(wait.toMillis(), () -> View.of(List.of()));
        Subscription subscription = events.onAdd(event -> {
            if (event.sequence() > since && filter.test(event)) {
                answer.setResult(View.of(events.find(since, filter)));
            }
        });
        answer.onCompletion(subscription::close);
        List<LoggedEvent> there = events.find(since, filter);
        if (!there.isEmpty()) {
            answer.setResult(View.of(there));
        }
        return answer;
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(HttpServletRequest request) {
        new ControlQuery(request.getParameterMap()).requireOnly();
        events.forget(event -> true);
        feed.forget(News.EVENT);
    }
}
