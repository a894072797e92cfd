package io.venuesim.venue.dmex;

import io.venuesim.core.account.Account;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Actor;
import io.venuesim.core.order.Execution;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderBook;
import io.venuesim.core.order.OrderResult;
import io.venuesim.core.order.OrderType;
import io.venuesim.core.order.TimeInForce;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Request;
import io.venuesim.venue.Switches;
import java.util.Optional;

/**
 * The way of a signed order onto the book, in one step of the book: the order that it replaces, the margin that it
 * needs, what stands on the other side; all of them let it in, or nothing changes.
 */
final class Admission {
    private final Switches switches;

    Admission(Switches switches) {
        this.switches = switches;
    }

    Answer admit(OrderMessage message, Account owner, Exchange exchange) {
        OrderBook book = exchange.world().book();
        return book.atomically(() -> {
            Replacement replacement = Replacement.find(message.replaceHash(), owner, book);
            if (replacement instanceof Replacement.Refused refused) {
                return refused.why();
            }
            Optional<Order> leaving =
                    replacement instanceof Replacement.Leaving known ? Optional.of(known.order()) : Optional.empty();
            NewOrder order = message.toOrder(owner.id(), exchange.cause().connection());
            if (!Margin.suffices(order, leaving, owner, book)) {
                return Errors.INSUFFICIENT_MARGIN;
            }
            if (order.timeInForce() == TimeInForce.POST_ONLY && Depth.crosses(order, leaving, book)) {
                return Errors.POST_ONLY_WOULD_FILL;
            }
            return enter(order, leaving, owner, exchange);
        });
    }

    private Answer enter(NewOrder order, Optional<Order> leaving, Account owner, Exchange exchange) {
        World world = exchange.world();
        Wallets.register(owner, world, exchange.namespaces());
        if (exchange.request().transport() == Request.Transport.WEB_SOCKET) {
            Streams.of(world).follow(owner.id(), exchange.channel());
        }
        OrderResult result = leaving.map(
                        old -> world.book().replace(old.id(), order, Actor.account(owner.id()), exchange.cause()))
                .orElseGet(() -> world.book().place(order, exchange.cause()));
        if (result instanceof OrderResult.Refused refused) {
            // A fill may have taken the old order away under it.
            return leaving.isPresent() ? Errors.ofReplacing(refused.reason()) : Errors.of(refused.reason());
        }
        Order placed = ((OrderResult.Done) result).order();
        return new Answer.Success(
                OrderJson.listed(placed.type() == OrderType.MARKET ? trade(placed, exchange) : placed, world));
    }

    /** A market order never rests: it trades, or is dropped at once [assumed]. */
    private Order trade(Order placed, Exchange exchange) {
        OrderBook book = exchange.world().book();
        switch (switches.get(Quirks.MARKET_ORDERS)) {
            case DROP -> book.expire(placed.id(), exchange.cause());
            case FILL ->
                book.fill(placed.id(), new Execution(placed.quantity(), Margin.price(placed)), exchange.cause());
        }
        return book.find(placed.id()).orElseThrow();
    }
}
