package io.github.chimelocal.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.notify.Delivery.State;
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
                .extracting(LoggedEvent::sequence, LoggedEvent::turn)
                .containsExactly(Tuple.tuple(4L, 44L), Tuple.tuple(5L, 45L));
        assertThat(log.find(0, event -> event.sequence() != 4))
                .extracting(LoggedEvent::sequence)
                .containsExactly(3L, 5L);
    }

    @Test
    void forgetsThoseThatMatch() {
        append(3);

        assertThat(log.forget(event -> event.sequence() != 2)).isEqualTo(2);

        assertThat(log.find(0, event -> true)).extracting(LoggedEvent::sequence).containsExactly(2L);
    }

    @Test
    void remembersWhenAndWhatHappened() {
        var event = Happenings.started(Happenings.meeting(1));

        log.append(event, Happenings.ID, List.of());

        assertThat(log.find(0, any -> true))
                .containsExactly(new LoggedEvent(1, 41, event, Happenings.ID, List.of()))
                .extracting(LoggedEvent::at)
                .containsExactly(Happenings.AT);
    }

    @Test
    void tellsOfEachStepOfADeliveryOnceItsEventIsThere() {
        var told = new ArrayList<Tuple>();
        log.onDelivery((event, delivery) -> told.add(Tuple.tuple(event.sequence(), delivery.state())));
        var delivery = new Delivery(TargetKind.SQS, "a queue");
        delivery.retrying("before");
        log.append(Happenings.started(Happenings.meeting(1)), Happenings.ID, List.of(delivery));

        delivery.retrying("after");
        delivery.delivered();
        delivery.failed("too late");

        assertThat(told).containsExactly(Tuple.tuple(1L, State.RETRYING), Tuple.tuple(1L, State.DELIVERED));
    }

    private void append(int times) {
        IntStream.range(0, times)
                .forEach(i -> log.append(Happenings.started(Happenings.meeting(1)), Happenings.ID, List.of()));
    }
}
