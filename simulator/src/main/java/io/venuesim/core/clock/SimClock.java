package io.venuesim.core.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time of one namespace, and the timers that hang on it.
 *
 * <p>It follows the machine's clock, follows it at an offset, or stands still until it is told to move. Timers fire on
 * this clock: when it stands still they wait, and run on the thread that moves it, in the order of their due times.
 */
public final class SimClock implements AutoCloseable {

    /** How a clock moves. */
    public enum Mode {
        SYSTEM,
        OFFSET,
        MANUAL
    }

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** A task that waits for its moment. */
    public final class Timer {
        private final Instant due;
        private final long number;
        private final Runnable task;

        private Timer(Instant due, long number, Runnable task) {
            this.due = due;
            this.number = number;
            this.task = task;
        }

        /** Forgets the task, if it has not run and is not running. */
        public void cancel() {
            forget(this);
        }
    }

    private final PriorityQueue<Timer> timers = new PriorityQueue<>(
            Comparator.comparing((Timer timer) -> timer.due).thenComparingLong(timer -> timer.number));
    private final ScheduledThreadPoolExecutor alarm;
    private Mode mode = Mode.SYSTEM;
    private Duration offset = Duration.ZERO;
    private Instant standing = Instant.EPOCH;
    private long timerNumber;
    private int advancing;
    private @Nullable Future<?> wakeUp;

    public SimClock() {
        alarm = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "venuesim-clock");
            thread.setDaemon(true);
            return thread;
        });
        alarm.setKeepAliveTime(1, TimeUnit.SECONDS);
        alarm.allowCoreThreadTimeOut(true);
        alarm.setRemoveOnCancelPolicy(true);
    }

    /** The machine's own time: for what lasts longer than a test, such as a certificate, and can't follow its clock. */
    public static Instant realNow() {
        return Instant.now();
    }

    public synchronized Mode mode() {
        return mode;
    }

    public synchronized Duration offset() {
        return offset;
    }

    public synchronized Instant now() {
        return switch (mode) {
            case SYSTEM -> Instant.now();
            case OFFSET -> Instant.now().plus(offset);
            case MANUAL -> standing;
        };
    }

    /** Milliseconds since the epoch. */
    public long millis() {
        return now().toEpochMilli();
    }

    /** Follows the machine's clock again. */
    public void followSystem() {
        set(Mode.SYSTEM, Duration.ZERO, Instant.EPOCH);
    }

    /** Follows the machine's clock at a distance: a positive offset is in its future. */
    public void followWithOffset(Duration distance) {
        set(Mode.OFFSET, distance, Instant.EPOCH);
    }

    /** Stands still at this moment, until it is advanced or set again. */
    public void stopAt(Instant moment) {
        set(Mode.MANUAL, Duration.ZERO, moment);
    }

    /**
     * Moves on. A clock that stands still runs every timer that falls due on the way, each at its own moment, before
     * this returns; a clock that follows the machine's is set further ahead of it.
     */
    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("A clock only advances; set it to go back");
        }
        if (mode() != Mode.MANUAL) {
            followWithOffset(offset().plus(step));
            return;
        }
        Instant target = setOut(step);
        try {
            for (Timer timer = nextDue(target); timer != null; timer = nextDue(target)) {
                timer.task.run();
            }
        } finally {
            arrive();
        }
    }

    /** Runs a task when this clock reaches the moment; at once, on the timer's thread, if it is past already. */
    public synchronized Timer at(Instant due, Runnable task) {
        Timer timer = new Timer(due, timerNumber++, task);
        timers.add(timer);
        arm();
        return timer;
    }

    /** Forgets every timer. */
    public synchronized void clearTimers() {
        timers.clear();
        arm();
    }

    @Override
    public synchronized void close() {
        alarm.shutdownNow();
    }

    private synchronized void forget(Timer timer) {
        if (timers.remove(timer)) {
            arm();
        }
    }

    private synchronized void set(Mode newMode, Duration newOffset, Instant newStanding) {
        mode = newMode;
        offset = newOffset;
        standing = newStanding;
        arm();
    }

    /** From here to the arrival, whoever advances runs the timers, and the alarm stays silent. */
    private synchronized Instant setOut(Duration step) {
        advancing++;
        return standing.plus(step);
    }

    private synchronized void arrive() {
        advancing--;
        arm();
    }

    /** The next timer to run on the way, its moment being now; null and arrived at the target if there is none. */
    private synchronized @Nullable Timer nextDue(Instant target) {
        Timer head = timers.peek();
        if (head == null || head.due.isAfter(target)) {
            standing = target.isAfter(standing) ? target : standing;
            return null;
        }
        if (head.due.isAfter(standing)) {
            standing = head.due;
        }
        return timers.poll();
    }

    private void arm() {
        if (wakeUp != null) {
            wakeUp.cancel(false);
            wakeUp = null;
        }
        Timer head = timers.peek();
        boolean pastDue = head != null && !head.due.isAfter(now());
        boolean asleep = mode == Mode.MANUAL && (advancing > 0 || !pastDue);
        if (head == null || alarm.isShutdown() || asleep) {
            return;
        }
        Duration wait = pastDue ? Duration.ZERO : Duration.between(now(), head.due);
        // A due time of any size may come from a client; the alarm looks again after this long at most.
        long nanos = wait.compareTo(LONGEST_WAIT) < 0 ? wait.toNanos() : LONGEST_WAIT.toNanos();
        wakeUp = alarm.schedule(this::ring, nanos, TimeUnit.NANOSECONDS);
    }

    private void ring() {
        try {
            for (Timer timer = pollDue(); timer != null; timer = pollDue()) {
                timer.task.run();
            }
        } finally {
            // One that failed must not keep the others from their turn.
            synchronized (this) {
                arm();
            }
        }
    }

    private synchronized @Nullable Timer pollDue() {
        Timer head = timers.peek();
        return head == null || head.due.isAfter(now()) ? null : timers.poll();
    }
}
