package io.github.chimelocal.fault;

import io.github.chimelocal.call.ApiCall;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** A rule that counts; each call is judged in one step. */
final class ActiveFaultRule {

    private final String id;
    private final FaultRule rule;
    private long matched;
    private long hits;

    ActiveFaultRule(String id, FaultRule rule) {
        this.id = id;
        this.rule = rule;
    }

    String id() {
        return id;
    }

    FaultRule rule() {
        return rule;
    }

    Optional<Fault> judge(ApiCall call, DoubleSupplier chance) {
        if (!rule.calls().matches(call) || !claim(chance)) {
            return Optional.empty();
        }
        Latency latency = rule.action().latency();
        Duration delay = latency == null ? Duration.ZERO : latency.pick(chance);
        return Optional.of(new Fault(id, delay, rule.action()));
    }

    synchronized FaultRuleState state() {
        Long times = rule.trigger().times();
        return new FaultRuleState(id, rule, matched, times == null ? null : times - hits);
    }

    /** Tells whether it will never hit again. */
    synchronized boolean isSpent() {
        Long times = rule.trigger().times();
        return times != null && hits >= times;
    }

    private synchronized boolean claim(DoubleSupplier chance) {
        FaultTrigger trigger = rule.trigger();
        matched++;
        boolean isHit = matched > trigger.after()
                && (trigger.times() == null || hits < trigger.times())
                && chance.getAsDouble() < trigger.probability();
        hits += isHit ? 1 : 0;
        return isHit;
    }
}
