package io.venuesim.server;

import io.venuesim.core.clock.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits on the clock for one connection. It goes with the connection, and moves with it to another clock. */
final class ChannelTimers {

    private final class Waiting {
        private final Duration time;
        private final Runnable task;
        private SimClock.Timer timer;

        Waiting(Duration time, Runnable task) {
            this.time = time;
            this.task = task;
            this.timer = arm();
        }

        private SimClock.Timer arm() {
            return clock.at(clock.now().plus(time), () -> {
                if (forget(this)) {
                    task.run();
                }
            });
        }
    }

    /** A silence that is allowed; looked at when it may have passed, not at every message. */
    private final class Silence {
        private final Duration allowed;
        private final Runnable task;
        private SimClock.Timer timer;

        Silence(Duration allowed, Runnable task) {
            this.allowed = allowed;
            this.task = task;
            this.timer = clock.at(lastHeard.plus(allowed), this::look);
        }

        private void look() {
            synchronized (ChannelTimers.this) {
                if (silence != this) {
                    return;
                }
                Instant due = lastHeard.plus(allowed);
                if (due.isAfter(clock.now())) {
                    timer = clock.at(due, this::look);
                    return;
                }
                silence = null;
            }
            task.run();
        }
    }

    private final Set<Waiting> waiting = new HashSet<>();
    private @Nullable Silence silence;
    private SimClock clock;
    private volatile Instant lastHeard;
    private boolean closed;

    ChannelTimers(SimClock clock) {
        this.clock = clock;
        this.lastHeard = clock.now();
    }

    /** A message came in. */
    void heard() {
        lastHeard = clock.now();
    }

    synchronized void after(Duration time, Runnable task) {
        if (!closed) {
            waiting.add(new Waiting(time, task));
        }
    }

    synchronized void afterSilence(Duration allowed, Runnable task) {
        if (!closed) {
            dropSilence();
            silence = new Silence(allowed, task);
        }
    }

    /** Goes on by another clock, on which everything starts to wait anew. */
    synchronized void moveTo(SimClock other) {
        if (other == clock) {
            return;
        }
        clock = other;
        lastHeard = other.now();
        for (Waiting one : waiting) {
            one.timer.cancel();
            one.timer = one.arm();
        }
        if (silence != null) {
            afterSilence(silence.allowed, silence.task);
        }
    }

    synchronized void close() {
        closed = true;
        waiting.forEach(one -> one.timer.cancel());
        waiting.clear();
        dropSilence();
    }

    private synchronized boolean forget(Waiting one) {
        return waiting.remove(one);
    }

    private void dropSilence() {
        if (silence != null) {
            silence.timer.cancel();
            silence = null;
        }
    }
}
