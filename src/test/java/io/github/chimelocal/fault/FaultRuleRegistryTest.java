package io.github.chimelocal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chimelocal.call.ApiCall;
import io.github.chimelocal.call.ApiCallFilter;
import io.github.chimelocal.call.RequestSubject;
import io.github.chimelocal.meeting.id.ControlRegion;
import io.github.chimelocal.meeting.id.Tenancy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FaultRuleRegistryTest {

    private static final Tenancy TENANCY = new Tenancy("111111111111", new ControlRegion("us-east-1"));
    private static final ApiCall CALL = new ApiCall("GetMeeting", TENANCY, RequestSubject.ofMeeting("m", "room"));
    private static final FaultAction THROTTLING = FaultAction.error("ThrottlingException");

    private final AtomicLong ids = new AtomicLong();
    private double luck = 0.5;
    private final FaultRuleRegistry faults =
            new FaultRuleRegistry(() -> new UUID(0, ids.getAndIncrement()), () -> luck);

    @Test
    void areNoneAtFirst() {
        assertThat(faults.next(CALL)).isEmpty();
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void befallTheCallsThatARuleMatches() {
        faults.add(rule(new ApiCallFilter("GetMeeting", null, null, "M", "room", null), FaultTrigger.ALWAYS));

        assertThat(faults.next(CALL)).isPresent();
        assertThat(faults.next(new ApiCall("DeleteMeeting", TENANCY, CALL.subject())))
                .isEmpty();
        assertThat(faults.next(new ApiCall("GetMeeting", TENANCY, RequestSubject.ofMeeting("n", "room"))))
                .isEmpty();
        assertThat(faults.all().get(0).matched()).isEqualTo(1);
    }

    @Test
    void spareTheFirstCallsAndEndAfterAFew() {
        faults.add(rule(ApiCallFilter.ALL, new FaultTrigger(1, 2, 3L)));

        assertThat(hits(10)).containsExactly(2, 3, 4);
        assertThat(faults.all()).singleElement().satisfies(rule -> {
            assertThat(rule.matched()).isEqualTo(10);
            assertThat(rule.remaining()).isZero();
        });
    }

    @Test
    void dependOnChance() {
        faults.add(rule(ApiCallFilter.ALL, new FaultTrigger(0.5, 0, null)));

        luck = 0.49;
        assertThat(hits(2)).hasSize(2);
        luck = 0.5;
        assertThat(hits(2)).isEmpty();
        assertThat(faults.all().get(0).matched()).isEqualTo(4);
    }

    @Test
    void areNeverOrAlwaysAtTheEndsOfProbability() {
        faults.add(rule(ApiCallFilter.ALL, new FaultTrigger(0, 0, null)));
        luck = 0;
        assertThat(hits(1)).isEmpty();

        faults.replace(List.of(rule(ApiCallFilter.ALL, FaultTrigger.ALWAYS)));
        luck = Math.nextDown(1.0);
        assertThat(hits(1)).hasSize(1);
    }

    @Test
    void comeFromTheFirstRuleThatHits() {
        FaultRuleState first = add(new FaultTrigger(1, 0, 1L));
        FaultRuleState second = add(FaultTrigger.ALWAYS);

        assertThat(faults.next(CALL)).map(Fault::ruleId).hasValue(first.id());
        assertThat(faults.next(CALL)).map(Fault::ruleId).hasValue(second.id());
        assertThat(faults.all()).extracting(FaultRuleState::matched).containsExactly(2L, 1L);
    }

    @Test
    void hitExactlyAsOftenAsTheyShallWhenManyCallAtOnce() throws Exception {
        faults.add(rule(ApiCallFilter.ALL, new FaultTrigger(1, 0, 2L)));
        ExecutorService callers = Executors.newFixedThreadPool(64);
        var start = new CyclicBarrier(64);
        Callable<Boolean> call = () -> {
            start.await();
            return faults.next(CALL).isPresent();
        };

        int hits = 0;
        for (Future<Boolean> hit :
                callers.invokeAll(IntStream.range(0, 64).mapToObj(n -> call).toList())) {
            hits += hit.get() ? 1 : 0;
        }
        callers.shutdownNow();

        assertThat(hits).isEqualTo(2);
        assertThat(faults.all().get(0).matched()).isEqualTo(64);
        assertThat(faults.all().get(0).remaining()).isZero();
    }

    @Test
    void delayBetweenTheLeastAndTheMost() {
        var latency = new Latency(Duration.ofMillis(100), Duration.ofMillis(200));
        faults.add(new FaultRule(ApiCallFilter.ALL, FaultTrigger.ALWAYS, new FaultAction(null, null, latency, null)));

        assertThat(faults.next(CALL)).map(Fault::delay).hasValue(Duration.ofMillis(150));
    }

    @Test
    void areReplacedAndRemoved() {
        FaultRuleState gone = add(FaultTrigger.ALWAYS);
        List<FaultRuleState> there = faults.replace(List.of(
                rule(named("111111111111"), FaultTrigger.ALWAYS), rule(named("222222222222"), FaultTrigger.ALWAYS)));

        assertThat(faults.remove(gone.id())).isFalse();
        assertThat(faults.remove(there.get(0).id())).isTrue();
        assertThat(faults.all())
                .extracting(FaultRuleState::id)
                .containsExactly(there.get(1).id());

        faults.clear(rule -> "222222222222".equals(rule.calls().account()));
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void haveABound() {
        IntStream.range(0, FaultRuleRegistry.MOST_RULES).forEach(n -> add(FaultTrigger.ALWAYS));

        assertThat(faults.add(rule(ApiCallFilter.ALL, FaultTrigger.ALWAYS))).isEmpty();
        faults.clear();
        assertThat(faults.all()).isEmpty();
    }

    private List<Integer> hits(int calls) {
        var hits = new ArrayList<Integer>();
        for (int n = 0; n < calls; n++) {
            if (faults.next(CALL).isPresent()) {
                hits.add(n);
            }
        }
        return hits;
    }

    private FaultRuleState add(FaultTrigger trigger) {
        return faults.add(rule(ApiCallFilter.ALL, trigger)).orElseThrow();
    }

    private static ApiCallFilter named(@Nullable String account) {
        return new ApiCallFilter(null, account, null, null, null, null);
    }

    private static FaultRule rule(ApiCallFilter calls, FaultTrigger trigger) {
        return new FaultRule(calls, trigger, THROTTLING);
    }
}
