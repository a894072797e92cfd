package io.venuesim.core.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that were asked for and have not all struck yet. */
public final class FaultPlan {

    private static final class Armed {
        private final FaultRule rule;
        private int skip;
        private int times;

        Armed(FaultRule rule) {
            this.rule = rule;
            this.skip = rule.skip();
            this.times = rule.times();
        }
    }

    private final List<Armed> armed = new ArrayList<>();

    public synchronized void add(FaultRule rule) {
        armed.add(new Armed(rule));
    }

    public synchronized void clear() {
        armed.clear();
    }

    /** The rules that can still strike, oldest first. */
    public synchronized List<FaultRule> pending() {
        return armed.stream().map(one -> one.rule).toList();
    }

    /** The fault that strikes here and now, if any: the oldest rule that matches. It counts as used. */
    public synchronized Optional<Fault> strike(Moment moment, FaultRule.Target target) {
        for (Armed candidate : List.copyOf(armed)) {
            if (!candidate.rule.matches(moment, target)) {
                continue;
            }
            if (candidate.skip > 0) {
                candidate.skip--;
                continue;
            }
            if (--candidate.times == 0) {
                armed.remove(candidate);
            }
            return Optional.of(candidate.rule.fault());
        }
        return Optional.empty();
    }
}
