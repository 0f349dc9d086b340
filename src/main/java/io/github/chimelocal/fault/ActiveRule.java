package io.github.chimelocal.fault;

import io.github.chimelocal.call.Call;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** A rule that counts; each call is judged in one step. */
final class ActiveRule {

    private final String id;
    private final FaultRule rule;
    private long matched;
    private long hits;

    ActiveRule(String id, FaultRule rule) {
        this.id = id;
        this.rule = rule;
    }

    String id() {
        return id;
    }

    FaultRule rule() {
        return rule;
    }

    Optional<Fault> judge(Call call, DoubleSupplier chance) {
        if (!rule.calls().matches(call) || !claim(chance)) {
            return Optional.empty();
        }
        Latency latency = rule.effect().latency();
        Duration delay = latency == null ? Duration.ZERO : latency.pick(chance);
        return Optional.of(new Fault(id, delay, rule.effect()));
    }

    synchronized RuleState state() {
        Long times = rule.odds().times();
        return new RuleState(id, rule, matched, times == null ? null : times - hits);
    }

    /** Tells whether it will never hit again. */
    synchronized boolean isSpent() {
        Long times = rule.odds().times();
        return times != null && hits >= times;
    }

    private synchronized boolean claim(DoubleSupplier chance) {
        Odds odds = rule.odds();
        matched++;
        boolean isHit = matched > odds.after()
                && (odds.times() == null || hits < odds.times())
                && chance.getAsDouble() < odds.probability();
        hits += isHit ? 1 : 0;
        return isHit;
    }
}
