package io.github.chimelocal.fault;

import io.github.chimelocal.call.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The rules that are in force, in the order in which they were made: the first that hits a call counts. */
public final class Faults {

    /** Each call may have to be compared with each of them. */
    public static final int MOST_RULES = 1_000;

    private final Supplier<UUID> ids;
    private final DoubleSupplier chance;
    private volatile List<ActiveRule> rules = List.of();

    /**
     * Begins without rules.
     *
     * @param chance from 0, and less than 1
     */
    public Faults(Supplier<UUID> ids, DoubleSupplier chance) {
        this.ids = ids;
        this.chance = chance;
    }

    /** Decides what befalls the call. */
    public Optional<Fault> next(Call call) {
        for (ActiveRule rule : rules) {
            Optional<Fault> fault = rule.judge(call, chance);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /** Puts a rule behind the others; empty when there are too many, those that are spent not counted. */
    public synchronized Optional<RuleState> add(FaultRule rule) {
        if (rules.size() >= MOST_RULES) {
            clearActive(ActiveRule::isSpent);
        }
        if (rules.size() >= MOST_RULES) {
            return Optional.empty();
        }
        ActiveRule active = active(rule);
        var more = new ArrayList<>(rules);
        more.add(active);
        rules = List.copyOf(more);
        return Optional.of(active.state());
    }

    /** Puts these rules in the place of all others. */
    public synchronized List<RuleState> replace(List<FaultRule> others) {
        rules = others.stream().map(this::active).toList();
        return all();
    }

    /** Returns the rules in their order. */
    public List<RuleState> all() {
        return rules.stream().map(ActiveRule::state).toList();
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

    private int clearActive(Predicate<ActiveRule> which) {
        List<ActiveRule> before = rules;
        rules = before.stream().filter(which.negate()).toList();
        return before.size() - rules.size();
    }

    private ActiveRule active(FaultRule rule) {
        return new ActiveRule(ids.get().toString(), rule);
    }
}
