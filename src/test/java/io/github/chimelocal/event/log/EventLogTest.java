package io.github.chimelocal.event.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.event.TestEvents;
import io.github.chimelocal.event.log.Delivery.DeliveryState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class EventLogTest {

    private final EventLog log = new EventLog(3, new AtomicLong(40)::incrementAndGet);

    @Test
    void findsTheLastEventsThatMatchOldestFirst() {
        append(5);

        assertThat(log.find(3, event -> true))
                .extracting(LoggedEvent::sequence, LoggedEvent::globalSequence)
                .containsExactly(Tuple.tuple(4L, 44L), Tuple.tuple(5L, 45L));
        assertThat(log.find(0, event -> event.sequence() != 4))
                .extracting(LoggedEvent::sequence)
                .containsExactly(3L, 5L);
    }

    @Test
    void forgetsThoseThatMatch() {
        append(3);

        assertThat(log.deleteIf(event -> event.sequence() != 2)).isEqualTo(2);

        assertThat(log.find(0, event -> true)).extracting(LoggedEvent::sequence).containsExactly(2L);
    }

    @Test
    void remembersWhenAndWhatHappened() {
        var event = TestEvents.started(TestEvents.meeting(1));

        log.append(event, TestEvents.ID, List.of());

        assertThat(log.find(0, any -> true))
                .containsExactly(new LoggedEvent(1, 41, event, TestEvents.ID, List.of()))
                .extracting(LoggedEvent::at)
                .containsExactly(TestEvents.AT);
    }

    @Test
    void tellsOfEachStepOfADeliveryOnceItsEventIsThere() {
        var told = new ArrayList<Tuple>();
        log.onDelivery((event, delivery) -> told.add(Tuple.tuple(event.sequence(), delivery.state())));
        var delivery = new Delivery(EventTargetType.SQS, "a queue");
        delivery.markRetrying("before");
        log.append(TestEvents.started(TestEvents.meeting(1)), TestEvents.ID, List.of(delivery));

        delivery.markRetrying("after");
        delivery.markDelivered();
        delivery.markFailed("too late");

        assertThat(told)
                .containsExactly(Tuple.tuple(1L, DeliveryState.RETRYING), Tuple.tuple(1L, DeliveryState.DELIVERED));
    }

    private void append(int times) {
        IntStream.range(0, times)
                .forEach(i -> log.append(TestEvents.started(TestEvents.meeting(1)), TestEvents.ID, List.of()));
    }
}
