package io.github.chimelocal.fault;

import io.github.chimelocal.call.ApiCall;
import io.github.chimelocal.meeting.id.UuidGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;

/** The rules that are in force, in the order in which they were made: the first that hits a call counts. */
public final class FaultRuleRegistry {

    /** Each call may have to be compared with each of them. */
    public static final int MOST_RULES = 1_000;

    private final UuidGenerator ids;
    private final DoubleSupplier chance;
    private volatile List<ActiveFaultRule> rules = List.of();

    /**
     * Begins without rules.
     *
     * @param chance from 0, and less than 1
     */
    public FaultRuleRegistry(UuidGenerator ids, DoubleSupplier chance) {
        this.ids = ids;
        this.chance = chance;
    }

    /** Decides what befalls the call. */
    public Optional<Fault> next(ApiCall call) {
        for (ActiveFaultRule rule : rules) {
            Optional<Fault> fault = rule.judge(call, chance);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /** Puts a rule behind the others; empty when there are too many, those that are spent not counted. */
    public synchronized Optional<FaultRuleState> add(FaultRule rule) {
        if (rules.size() >= MOST_RULES) {
            clearActive(ActiveFaultRule::isSpent);
        }
        if (rules.size() >= MOST_RULES) {
            return Optional.empty();
        }
        ActiveFaultRule active = active(rule);
        var more = new ArrayList<>(rules);
        more.add(active);
        rules = List.copyOf(more);
        return Optional.of(active.state());
    }

    /** Puts these rules in the place of all others. */
    public synchronized List<FaultRuleState> replace(List<FaultRule> others) {
        rules = others.stream().map(this::active).toList();
        return all();
    }

    /** Returns the rules in their order. */
    public List<FaultRuleState> all() {
        return rules.stream().map(ActiveFaultRule::state).toList();
    }

    /** Ends a rule; tells whether there was one. */
    public synchronized boolean remove(String id) {
        return clearActive(rule -> rule.id().equals(id)) > 0;
    }

    /** Ends all rules. */
    public synchronized void clear() {
        rules = List.of();
    }

    /** Ends some rules, and returns how many they were. */
    public synchronized int clear(Predicate<FaultRule> which) {
        return clearActive(rule -> which.test(rule.rule()));
    }

    private int clearActive(Predicate<ActiveFaultRule> which) {
        List<ActiveFaultRule> before = rules;
        rules = before.stream().filter(which.negate()).toList();
        return before.size() - rules.size();
    }

    private ActiveFaultRule active(FaultRule rule) {
        return new ActiveFaultRule(ids.generate().toString(), rule);
    }
}
