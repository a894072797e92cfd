package io.venuesim.venue;

import io.venuesim.core.namespace.World;
import java.time.Duration;
import java.util.function.Supplier;

/** One WebSocket connection, seen by the venue. Safe to use from any thread. */
public interface Channel {

    /** Number of the connection in this simulator, 1 for the first. */
    long number();

    /** The request that opened it. */
    Request upgrade();

    /**
     * Sends a text frame. During an exchange on the same thread it waits until that exchange was answered, so that an
     * answer goes before the events it causes.
     */
    void push(String text);

    /** Sends a protocol ping; whatever the client answers to it is not seen by the venue. */
    void ping();

    /** Closes with a code and a reason. */
    void close(int code, String reason);

    /**
     * Says where this connection belongs, such as after a login: what happens on it outside of an exchange is journalled
     * there, and its timers run on that clock. Before that it is where the upgrade entered, or the default namespace.
     */
    void settle(World world);

    /** Where it belongs: the world that its upgrade entered or that it settled in, or this venue's default one. */
    World world();

    /**
     * Closes with a code and a reason once nothing came in for this long, protocol pings and pongs not counted. Calling
     * it again replaces what was said before.
     */
    void closeAfterSilence(Duration silence, int code, String reason);

    /** Runs a task after a time on the clock of this connection's namespace, unless the connection is gone by then. */
    void after(Duration time, Runnable task);

    /** True until the connection was closed by either side. */
    boolean isOpen();

    /** What the venue remembers of this connection, such as who logged in; made on first use. */
    <T> T session(Class<T> type, Supplier<T> fresh);
}
