package io.venuesim.venue;

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

    /** Closes with a code and a reason. */
    void close(int code, String reason);

    /** True until the connection was closed by either side. */
    boolean isOpen();

    /** What the venue remembers of this connection, such as who logged in; made on first use. */
    <T> T session(Class<T> type, Supplier<T> fresh);
}
