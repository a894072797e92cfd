package io.venuesim.server;

import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Cause;
import io.venuesim.venue.Channel;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.Verification;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An exchange on a port that belongs to no venue: it has a request, and no world. */
record PlainExchange(Request request) implements Exchange {

    @Override
    public Cause cause() {
        return Cause.NONE;
    }

    @Override
    public Channel channel() {
        throw noVenue();
    }

    @Override
    public Namespaces namespaces() {
        throw noVenue();
    }

    @Override
    public World world() {
        throw noVenue();
    }

    @Override
    public World enter(World world, String operation, @Nullable String account, @Nullable String order) {
        throw noVenue();
    }

    @Override
    public void verified(Verification verification) {
        throw noVenue();
    }

    @Override
    public void eventsFirst() {
        throw noVenue();
    }

    @Override
    public Reply.Later later(Duration delay, Supplier<Reply> step) {
        throw noVenue();
    }

    private static IllegalStateException noVenue() {
        return new IllegalStateException("This port belongs to no venue: its exchanges have a request only");
    }
}
