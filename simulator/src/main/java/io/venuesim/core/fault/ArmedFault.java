package io.venuesim.core.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A rule that was made: what it struck, and what it holds back. Safe to use from any thread. */
public final class ArmedFault {
    private final String id;
    private final FaultRule rule;
    private final @Nullable Object witness;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final List<Runnable> held = new ArrayList<>();
    private int matched;
    private int struck;

    ArmedFault(String id, FaultRule rule, @Nullable Object witness) {
        this.id = id;
        this.rule = rule;
        this.witness = witness;
    }

    /** Names it among the rules of its namespace: {@code f1}. */
    public String id() {
        return id;
    }

    public FaultRule rule() {
        return rule;
    }

    public Fault fault() {
        return rule.fault();
    }

    /** How many exchanges or events it has struck. */
    public int struck() {
        return locked(() -> struck);
    }

    /** How many of them it holds back now. */
    public int holding() {
        return locked(held::size);
    }

    /** True once it has struck as often as it was to. */
    public boolean isSpent() {
        return locked(() -> struck == rule.times());
    }

    /**
     * Waits until it holds back this many.
     *
     * @param atMost how long to wait, in real time
     * @return false if it did not come to that in time
     */
    public boolean awaitHolding(int count, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (held.size() < count && left > 0) {
                left = added.awaitNanos(left);
            }
            return held.size() >= count;
        } finally {
            lock.unlock();
        }
    }

    /** Holds this back until the rule is released. */
    public void hold(Runnable step) {
        locked(() -> {
            added.signalAll();
            return held.add(step);
        });
    }

    /** Lets everything go on that is held back now, in the order in which it came; how many that were. */
    public int release() {
        List<Runnable> free = locked(() -> {
            List<Runnable> all = List.copyOf(held);
            held.clear();
            return all;
        });
        free.forEach(Runnable::run);
        return free.size();
    }

    /** What was remembered when the rule was made. */
    public <T> T witness(Class<T> type) {
        if (!type.isInstance(witness)) {
            throw new IllegalStateException(rule + " remembers no " + type.getSimpleName());
        }
        return type.cast(witness);
    }

    /** Counts one that matches; true if this one is struck. */
    boolean strikes() {
        return locked(() -> {
            matched++;
            boolean strikes = matched >= rule.nth() && struck < rule.times();
            struck += strikes ? 1 : 0;
            return strikes;
        });
    }

    private <T> T locked(Supplier<T> step) {
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }
}
