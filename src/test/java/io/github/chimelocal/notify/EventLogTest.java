package io.github.chimelocal.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventLogTest {

    private final EventLog log = new EventLog(3);

    @Test
    void findsTheLastEventsOldestFirst() {
        append(5);

        assertThat(log.find(0, event -> true)).extracting(LoggedEvent::sequence).containsExactly(3L, 4L, 5L);
    }

    @Test
    void findsWhatCameAfterANumberAndMatches() {
        append(3);

        assertThat(log.find(1, event -> event.sequence() != 2))
                .extracting(LoggedEvent::sequence)
                .containsExactly(3L);
    }

    @Test
    void forgetsEventsButNotTheirNumbers() {
        append(2);
        log.clear();
        append(1);

        assertThat(log.find(0, event -> true)).extracting(LoggedEvent::sequence).containsExactly(3L);
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

        LoggedEvent logged = log.append(event, "{}", List.of());

        assertThat(logged).isEqualTo(new LoggedEvent(1, Happenings.AT, event, "{}", List.of()));
    }

    @Test
    void callsAListenerWithEachMatchUntilItIsClosed() {
        var heard = new ArrayList<Long>();
        Subscription subscription =
                log.onMatch(event -> event.sequence() % 2 == 0, event -> heard.add(event.sequence()));
        append(5);
        subscription.close();
        append(5);

        assertThat(heard).containsExactly(2L, 4L);
    }

    @Test
    void isNotDisturbedByAListenerThatFails() {
        var heard = new ArrayList<Long>();
        log.onMatch(event -> true, event -> {
            throw new IllegalStateException("from a test");
        });
        log.onMatch(event -> true, event -> heard.add(event.sequence()));
        append(2);

        assertThat(heard).containsExactly(1L, 2L);
        assertThat(log.find(0, event -> true)).hasSize(2);
    }

    @Test
    void missesNoEventForWhoSubscribesFirstAndFindsSecond() {
        var large = new EventLog(100_000);
        var seen = new CopyOnWriteArrayList<List<Long>>();

        IntStream.range(0, 8).parallel().forEach(thread -> {
            if (thread % 2 == 0) {
                IntStream.range(0, 2_000).forEach(i -> append(large));
            } else {
                seen.add(subscribeAndFind(large));
            }
        });

        assertThat(seen)
                .hasSize(4)
                .allSatisfy(numbers -> assertThat(numbers)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size())
                                .boxed()
                                .toList()));
    }

    private static List<Long> subscribeAndFind(EventLog log) {
        var heard = new ConcurrentLinkedQueue<Long>();
        log.onMatch(event -> true, event -> heard.add(event.sequence()));
        List<Long> found =
                log.find(0, event -> true).stream().map(LoggedEvent::sequence).toList();
        append(log);
        return Stream.concat(found.stream(), heard.stream()).distinct().sorted().toList();
    }

    private void append(int times) {
        IntStream.range(0, times).forEach(i -> append(log));
    }

    private static void append(EventLog log) {
        log.append(Happenings.started(Happenings.meeting(1)), "{}", List.of());
    }
}
