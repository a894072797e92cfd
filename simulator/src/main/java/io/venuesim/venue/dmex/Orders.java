package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Actor;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.CancelRequest;
import io.venuesim.core.order.CancelResult;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.Reject;
import io.venuesim.crypto.EthAddress;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Verification;
import java.util.Optional;
import java.util.stream.Stream;

/** Cancels and lists orders, whatever transport asks for it. */
final class Orders {
    private final Switches switches;

    Orders(Switches switches) {
        this.switches = switches;
    }

    /**
     * Hash, form of the signature, order, signer, state: in this order. The message names no account, so the order must
     * be found before anybody can tell whether the right key has signed [seed].
     */
    Answer cancel(Optional<OrderHash> sent, JsonNode message, Exchange exchange) {
        if (sent.isEmpty()) {
            return Errors.INVALID_ORDER_HASH;
        }
        OrderHash hash = sent.get();
        WireSignature signature = WireSignature.read(message, switches);
        if (signature instanceof WireSignature.Malformed malformed) {
            Optional<Account> owner = find(hash, Optional.empty(), exchange).map(order -> owner(order, exchange));
            exchange.verified(Auth.malformed(hash, malformed, owner, exchange));
            return Errors.INVALID_SIGNATURE;
        }
        Auth signed = Auth.of(hash, ((WireSignature.WellFormed) signature).signature());
        return find(hash, signed.signer(), exchange)
                .map(order -> cancel(order, signed, exchange))
                .orElseGet(() -> Errors.of(Reject.UNKNOWN_ORDER));
    }

    /** Cancels for whoever proved to be the account. */
    static Answer cancel(String id, Account owner, Exchange exchange) {
        World world = exchange.world();
        CancelResult result = world.book()
                .cancel(CancelRequest.byId(id), Actor.account(owner.id()), CancelReason.USER, exchange.cause());
        return result instanceof CancelResult.Cancelled cancelled
                ? new Answer.Success(OrderJson.cancelled(cancelled.order(), world))
                : Errors.of(((CancelResult.Refused) result).reason());
    }

    /** The open orders of a user, oldest first; a user that nobody knows has none [assumed]. */
    static Answer open(Exchange exchange) {
        String user = exchange.request().query("user").orElse("");
        if (user.isEmpty()) {
            return Errors.USER_REQUIRED;
        }
        ArrayNode list = Json.object().putArray("data");
        Wallets.find(user, exchange.namespaces()).ifPresent(holder -> {
            World world = exchange.enter(
                    holder.world(), "open_orders", holder.account().id(), null);
            String owner = holder.account().id();
            world.book()
                    .orders(order ->
                            order.account().equals(owner) && order.state().isWorking())
                    .forEach(order -> list.add(OrderJson.listed(order, world)));
        });
        return new Answer.Success(list);
    }

    /** Clients choose the hashes, so two namespaces may have the same: the signer's own is looked at first. */
    private static Optional<Order> find(OrderHash hash, Optional<EthAddress> signer, Exchange exchange) {
        Optional<World> home = signer.flatMap(address -> Wallets.find(address, exchange.namespaces()))
                .map(Wallets.Holder::world)
                .filter(world -> world.book().find(hash.id()).isPresent())
                .or(() -> exchange.namespaces().byOrder(DmexVenue.ID, hash.id()));
        Optional<Order> order = home.flatMap(world -> world.book().find(hash.id()));
        order.ifPresent(known -> exchange.enter(home.orElseThrow(), "cancel_order", known.account(), known.id()));
        return order;
    }

    private Answer cancel(Order order, Auth signed, Exchange exchange) {
        Account owner = owner(order, exchange);
        long now = exchange.world().clock().millis();
        Verification found = signed.check(owner, exchange, () -> legacyCancel(order, signed, owner, now));
        exchange.verified(found);
        return found.isAccepted() ? cancel(order.id(), owner, exchange) : Errors.INVALID_SIGNATURE;
    }

    private Stream<Trial> legacyCancel(Order order, Auth signed, Account owner, long now) {
        return EthAddress.parse(switches.get(Quirks.CONTRACT_ADDRESS))
                .map(contract -> OtherHashes.legacyCancel(order, signed.signature(), owner, contract, now))
                .stream();
    }

    private static Account owner(Order order, Exchange exchange) {
        return exchange.world().accounts().get(order.account()).orElseThrow();
    }
}
