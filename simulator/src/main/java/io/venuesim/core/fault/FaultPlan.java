package io.venuesim.core.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules of one namespace, oldest first. A rule stays known until it is spent and holds nothing back. */
public final class FaultPlan {
    private final Function<FaultRule, @Nullable Object> witness;
    private final Map<String, ArmedFault> armed = new LinkedHashMap<>();
    private int number;

    public FaultPlan() {
        this(rule -> null);
    }

    /** @param witness what a rule has to remember of the moment at which it is made, if anything */
    public FaultPlan(Function<FaultRule, @Nullable Object> witness) {
        this.witness = witness;
    }

    /** Makes a rule; it strikes from now on. */
    public ArmedFault add(FaultRule rule) {
        Object remembered = witness.apply(rule);
        synchronized (this) {
            ArmedFault fault = new ArmedFault("f" + ++number, rule, remembered);
            armed.put(fault.id(), fault);
            return fault;
        }
    }

    /** Forgets every rule; what they hold back is let go. */
    public void clear() {
        List<ArmedFault> all;
        synchronized (this) {
            all = List.copyOf(armed.values());
            armed.clear();
        }
        all.forEach(ArmedFault::release);
    }

    /** Back to the start, with the numbers too; what is held back stays so, for its world has ended. */
    public synchronized void restart() {
        armed.clear();
        number = 0;
    }

    /** Forgets a rule; what it holds back is let go. */
    public Optional<ArmedFault> remove(String id) {
        Optional<ArmedFault> removed;
        synchronized (this) {
            removed = Optional.ofNullable(armed.remove(id));
        }
        removed.ifPresent(ArmedFault::release);
        return removed;
    }

    public synchronized Optional<ArmedFault> find(String id) {
        forgetSpent();
        return Optional.ofNullable(armed.get(id));
    }

    /** The rules that can still strike or hold something back, oldest first. */
    public synchronized List<ArmedFault> pending() {
        forgetSpent();
        return List.copyOf(armed.values());
    }

    /** The fault that strikes here and now, if any: the oldest rule that matches. It counts as used. */
    public Optional<ArmedFault> strike(Moment moment, FaultRule.Target target) {
        return strike(moment, target, fault -> true);
    }

    /** The same among these faults only. */
    public synchronized Optional<ArmedFault> strike(Moment moment, FaultRule.Target target, Predicate<Fault> among) {
        if (armed.isEmpty()) {
            return Optional.empty();
        }
        Optional<ArmedFault> striking = armed.values().stream()
                .filter(one -> among.test(one.fault()) && one.rule().matches(moment, target))
                .filter(ArmedFault::strikes)
                .findFirst();
        // One that holds things back has yet to be told what.
        if (striking.filter(one -> !(one.fault() instanceof Fault.Hold)).isPresent()) {
            forgetSpent();
        }
        return striking;
    }

    private void forgetSpent() {
        armed.values().removeIf(one -> one.isSpent() && one.holding() == 0);
    }
}
