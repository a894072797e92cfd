package io.venuesim.server;

import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Cause;
import io.venuesim.venue.Channel;
import io.venuesim.venue.Request;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;

/** One WebSocket connection. */
final class LiveChannel implements Channel {
    /** How many characters may wait for a client to read them before it counts as gone. */
    private static final long MOST_WAITING = 16L << 20;

    private final long number;
    private final Request upgrade;
    private final Session session;
    private final ChannelTimers timers;
    private final Redactor redactor;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Map<Class<?>, Object> memory = new ConcurrentHashMap<>();
    private final List<Push> behindNext = new ArrayList<>();
    private final List<Push> early = new ArrayList<>();
    private boolean opening;
    private volatile World home;

    LiveChannel(long number, Request upgrade, Session session, World home, Redactor redactor) {
        this.number = number;
        this.upgrade = upgrade;
        this.session = session;
        this.home = home;
        this.timers = new ChannelTimers(home.clock());
        this.redactor = redactor;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public Request upgrade() {
        return upgrade;
    }

    @Override
    public void push(String text) {
        Optional<LiveExchange> busy = LiveExchange.current();
        World world = busy.map(LiveExchange::world).orElse(home);
        Cause cause = busy.map(LiveExchange::cause).orElse(new Cause(number, 0));
        Push push = Push.of(text, world, cause, busy.map(LiveExchange::operation));
        // What an exchange causes waits until it was answered.
        Consumer<Runnable> line = step -> busy.ifPresentOrElse(exchange -> exchange.keep(step), step);
        push.strike().ifPresentOrElse(struck -> disturb(struck, push, line), () -> line.accept(() -> pushNow(push)));
    }

    private void disturb(ArmedFault struck, Push push, Consumer<Runnable> line) {
        Fault fault = struck.fault();
        if (fault instanceof Fault.Delay delay) {
            push.world().clock().at(push.world().clock().now().plus(delay.duration()), () -> pushNow(push));
        } else if (fault instanceof Fault.Hold) {
            struck.hold(() -> pushNow(push));
        } else if (fault instanceof Fault.Duplicate) {
            line.accept(() -> {
                pushNow(push);
                pushNow(push);
            });
        } else if (fault instanceof Fault.Swap) {
            line.accept(() -> putBehindNext(push));
        } else if (fault instanceof Fault.Close close) {
            line.accept(() -> close(close.code(), close.reason()));
        } else if (!(fault instanceof Fault.Swallow)) {
            throw new IllegalStateException(fault + " can't happen to an event");
        }
    }

    private synchronized void putBehindNext(Push push) {
        behindNext.add(push);
    }

    /**
     * Lets the venue greet, and then journals that the connection is open: who reads of it can rely on the venue knowing
     * it. What was pushed by then goes out after that.
     */
    void open(Runnable greeting, Runnable journal) {
        synchronized (this) {
            opening = true;
        }
        try {
            greeting.run();
        } finally {
            journal.run();
            opened();
        }
    }

    private synchronized void opened() {
        opening = false;
        early.forEach(this::pushNow);
        early.clear();
    }

    /** One at a time, so that pushes of several threads are journalled in the order in which they are sent. */
    private synchronized void pushNow(Push push) {
        if (opening) {
            early.add(push);
            return;
        }
        push.journal(redactor);
        send(push.text());
        List<Push> waited = List.copyOf(behindNext);
        behindNext.clear();
        waited.forEach(this::pushNow);
    }

    /** Sends a frame at once; a client that never reads is cut off, for what it asked would fill the memory. */
    void send(String text) {
        if (waiting.addAndGet(text.length()) > MOST_WAITING) {
            session.disconnect();
            return;
        }
        Runnable sent = () -> waiting.addAndGet(-text.length());
        session.sendText(text, Callback.from(sent, failed -> sent.run()));
    }

    @Override
    public void ping() {
        session.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
    }

    @Override
    public synchronized void settle(World world) {
        home.forget(this);
        home = world;
        timers.moveTo(world.clock());
        // What a client was told belongs to that world, and ends with it.
        world.whenReplaced(this, () -> close(StatusCode.SHUTDOWN, ""));
        if (!isOpen()) {
            closed();
        }
    }

    @Override
    public void closeAfterSilence(Duration silence, int code, String reason) {
        timers.afterSilence(silence, () -> close(code, reason));
    }

    @Override
    public void after(Duration time, Runnable task) {
        timers.after(time, task);
    }

    @Override
    public World world() {
        return home;
    }

    /** A message came in. */
    void heard() {
        timers.heard();
    }

    /** The connection is gone; nothing is kept for it. */
    synchronized void closed() {
        timers.close();
        home.forget(this);
    }

    @Override
    public void close(int code, String reason) {
        // Jetty cuts a connection that is told to close a second time before the client answered the first: 1006.
        if (closing.compareAndSet(false, true)) {
            session.close(code, reason, Callback.NOOP);
        }
    }

    @Override
    public boolean isOpen() {
        return session.isOpen();
    }

    @Override
    public <T> T session(Class<T> type, Supplier<T> fresh) {
        return type.cast(memory.computeIfAbsent(type, any -> fresh.get()));
    }
}
