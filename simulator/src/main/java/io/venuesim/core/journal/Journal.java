package io.venuesim.core.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;

/** What happened in one namespace, in order, up to two bounds; the oldest entries go first, and are counted. */
public final class Journal {
    /** How many entries are kept unless told otherwise. */
    public static final int DEFAULT_CAPACITY = 10_000;

    /** How many characters the entries hold together, the latest one aside: clients decide how long they are. */
    static final long MOST_TEXT = 32L << 20;

    private final int capacity;
    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition appended = lock.newCondition();
    private final List<Waiter> waiters = new ArrayList<>();
    private final Tally tally = new Tally();
    private long number;
    private long dropped;
    private long text;

    private record Waiter(Predicate<Entry> filter, CompletableFuture<Entry> found) {}

    public Journal(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("A journal keeps one entry at least, not " + capacity);
        }
        this.capacity = capacity;
    }

    /** Appends the entry that this makes of its numbered stamp. */
    public <E extends Entry> E append(Stamp stamp, Function<Stamp, E> entry) {
        lock.lock();
        try {
            E numbered = entry.apply(stamp.numbered(++number));
            entries.addLast(numbered);
            tally.add(numbered);
            text += Length.of(numbered);
            while (entries.size() > capacity || (text > MOST_TEXT && entries.size() > 1)) {
                text -= Length.of(entries.removeFirst());
                dropped++;
            }
            appended.signalAll();
            waiters.removeIf(waiter -> isServed(waiter, numbered));
            return numbered;
        } finally {
            lock.unlock();
        }
    }

    /** The entries that match, oldest first. */
    public List<Entry> entries(Predicate<Entry> filter) {
        lock.lock();
        try {
            return entries.stream().filter(filter).toList();
        } finally {
            lock.unlock();
        }
    }

    /**
     * A hash of the entries that match, 64 hex digits: two runs with one seed, one stopped clock and the same requests give
     * the same. Connections and their numbers, hosts and handshake keys don't count.
     */
    public String digest(Predicate<Entry> filter) {
        return JournalDigest.of(entries(filter));
    }

    /** How many entries are there. */
    public int size() {
        lock.lock();
        try {
            return entries.size();
        } finally {
            lock.unlock();
        }
    }

    /** How often each kind of thing happened since the journal began, cleared and dropped entries included. */
    public Map<Occurrence, Long> occurrences() {
        lock.lock();
        try {
            return tally.counts();
        } finally {
            lock.unlock();
        }
    }

    /** How many entries were dropped to stay within the bound. */
    public long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    /** The number of the latest entry, 0 if there was none. */
    public long latest() {
        lock.lock();
        try {
            return number;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for an entry that matches, and returns the oldest one; there may be one already.
     *
     * @param atMost how long to wait, in real time
     * @return empty if none came in that time
     */
    public Optional<Entry> await(Predicate<Entry> filter, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (true) {
                Optional<Entry> found = entries.stream().filter(filter).findFirst();
                if (found.isPresent() || left <= 0) {
                    return found;
                }
                left = appended.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for an entry that matches, and returns the oldest one.
     *
     * @param atMost how long to wait, in real time
     * @throws NoSuchEntry if none came in that time; the message tells the nearest miss and shows what happened
     */
    public Entry expect(JournalFilter filter, Duration atMost) throws InterruptedException {
        return await(filter, atMost).orElseThrow(() -> NoSuchEntry.of(filter, entries(any -> true)));
    }

    /**
     * The oldest entry that matches, as soon as there is one; meanwhile no thread waits. Completes on a thread that
     * neither appends nor holds a lock; whoever loses interest completes or cancels it.
     */
    public CompletableFuture<Entry> first(Predicate<Entry> filter) {
        CompletableFuture<Entry> found = new CompletableFuture<>();
        lock.lock();
        try {
            Optional<Entry> already = entries.stream().filter(filter).findFirst();
            if (already.isPresent()) {
                return CompletableFuture.completedFuture(already.get());
            }
            waiters.removeIf(waiter -> waiter.found().isDone());
            waiters.add(new Waiter(filter, found));
            return found;
        } finally {
            lock.unlock();
        }
    }

    private static boolean isServed(Waiter waiter, Entry entry) {
        if (!waiter.found().isDone() && waiter.filter().test(entry)) {
            waiter.found().completeAsync(() -> entry);
            return true;
        }
        return waiter.found().isDone();
    }

    /** Forgets every entry; numbers go on. */
    public void clear() {
        lock.lock();
        try {
            entries.clear();
            text = 0;
            dropped = 0;
        } finally {
            lock.unlock();
        }
    }
}
