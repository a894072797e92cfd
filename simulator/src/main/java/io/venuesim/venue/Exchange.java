package io.venuesim.venue;

import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Cause;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request or message on its way through a venue.
 *
 * <p>A handler parses the request, finds the world that it belongs to, and {@linkplain #enter enters} it: from then on
 * everything is journalled there. It tells what its verification found, asks the book, and returns the answer.
 */
public interface Exchange {

    Request request();

    /** The connection that a message came over; a REST request has none. */
    Channel channel();

    /** Connection and exchange number, to hand to the book. */
    Cause cause();

    /** All worlds, to find the one that knows what the request carries. */
    Namespaces namespaces();

    /** The world that was entered, or this venue's part of the default namespace. */
    World world();

    /**
     * Says where this exchange belongs, as soon as the request was parsed, before anything was verified or changed. It
     * may end the handler with an exception of the server's own, when a fault takes over here; don't catch it, and
     * don't do anything before that can't be done twice.
     *
     * @param world the world that knows what the request carries
     * @param operation the venue's name of what is asked: {@code cancel_order}
     * @param account whose request it claims to be, null if it does not tell
     * @param order the order that it names, null if none
     */
    World enter(World world, String operation, @Nullable String account, @Nullable String order);

    /** Tells the journal what a verification found. */
    void verified(Verification verification);

    /** Sends the events that this exchange causes before its answer, not after it. */
    void eventsFirst();

    /**
     * Goes on with this exchange once the world's clock has moved this far; no thread waits, and later messages may
     * overtake it. What the step pushes waits for its answer, as ever.
     */
    Reply.Later later(Duration delay, Supplier<Reply> step);
}
