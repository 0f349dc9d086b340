package io.github.chimelocal.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SequencedLogTest {

    private final SequencedLog<Long> recent = new SequencedLog<>(3);

    @Test
    void remembersTheLastThingsOldestFirst() {
        add(5);

        assertThat(recent.since(0)).containsExactly(3L, 4L, 5L);
    }

    @Test
    void remembersNothingWithoutRoomButTellsOfEverything() {
        var none = new SequencedLog<Long>(0);
        var heard = new ArrayList<Long>();
        none.onAdd(heard::add);
        none.add(number -> number);

        assertThat(none.since(0)).isEmpty();
        assertThat(heard).containsExactly(1L);
    }

    @Test
    void findsWhatCameAfterANumberAndIsWanted() {
        add(3);

        assertThat(recent.since(1)).containsExactly(2L, 3L);
        assertThat(recent.since(1, number -> number != 2)).containsExactly(3L);
        assertThat(recent.since(3)).isEmpty();
    }

    @Test
    void forgetsThingsButNotTheirNumbers() {
        add(3);

        assertThat(recent.deleteIf(number -> number != 2)).isEqualTo(2);
        add(1);

        assertThat(recent.since(0)).containsExactly(2L, 4L);
    }

    @Test
    void tellsWhoeverListensUntilThatIsClosed() {
        var heard = new ArrayList<Long>();
        Subscription subscription = recent.onAdd(heard::add);
        add(2);
        subscription.close();
        add(1);

        assertThat(heard).containsExactly(1L, 2L);
    }

    @Test
    void isNotDisturbedByAListenerThatFails() {
        var heard = new ArrayList<Long>();
        recent.onAdd(number -> {
            throw new IllegalStateException("from a test");
        });
        recent.onAdd(heard::add);
        add(2);

        assertThat(heard).containsExactly(1L, 2L);
        assertThat(recent.since(0)).hasSize(2);
    }

    @Test
    void waitsForWhatComesNext() throws Exception {
        add(2);

        assertThat(recent.await(1, 10, Duration.ofSeconds(20))).containsExactly(2L);
        assertThat(recent.await(2, 10, Duration.ZERO)).isEmpty();

        var waiting = CompletableFuture.supplyAsync(() -> awaitThird());
        add(1);
        assertThat(waiting.get(20, TimeUnit.SECONDS)).containsExactly(3L);
        assertThat(recent.last()).isEqualTo(3);
    }

    @Test
    void beginsWithTheOldestWhenMoreIsThereThanIsWanted() throws Exception {
        add(4);
        recent.deleteIf(number -> number == 3);

        assertThat(recent.await(0, 1, Duration.ZERO)).containsExactly(2L);
        assertThat(recent.await(2, 1, Duration.ZERO)).containsExactly(4L);
        assertThat(recent.await(4, 1, Duration.ZERO)).isEmpty();
    }

    private List<Long> awaitThird() {
        try {
            return recent.await(2, 10, Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void hasNoGapsWhenManyAddAtOnce() {
        var large = new SequencedLog<Long>(10_000);
        IntStream.range(0, 5_000).parallel().forEach(n -> large.add(number -> number));

        assertThat(large.since(0))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 5_000).boxed().toList());
    }

    @Test
    void missesNothingForWhoListensFirstAndAsksSecond() {
        var large = new SequencedLog<Long>(100_000);
        var seen = new CopyOnWriteArrayList<List<Long>>();

        IntStream.range(0, 8).parallel().forEach(thread -> {
            if (thread % 2 == 0) {
                IntStream.range(0, 2_000).forEach(i -> large.add(number -> number));
            } else {
                seen.add(listenAndAsk(large));
            }
        });

        assertThat(seen)
                .hasSize(4)
                .allSatisfy(numbers -> assertThat(numbers)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size())
                                .boxed()
                                .toList()));
    }

    private static List<Long> listenAndAsk(SequencedLog<Long> recent) {
        var heard = new ConcurrentLinkedQueue<Long>();
        recent.onAdd(heard::add);
        List<Long> found = recent.since(0);
        recent.add(number -> number);
        return Stream.concat(found.stream(), heard.stream()).distinct().sorted().toList();
    }

    private void add(int times) {
        IntStream.range(0, times).forEach(i -> recent.add(number -> number));
    }
}
