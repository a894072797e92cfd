package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.venue.Json;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The order that was signed is not the one that was sent. */
final class OrderMistakes {
    /** How many of the account's latest orders are tried. */
    private static final int MOST_ORDERS = 8;

    private static final String SAME = "Sign and send the same id; a signature is good for one order only.";

    private static final Set<String> WITH_ID = Set.of("cancel_order", "cancel_stop_order", "edit_order");

    static Stream<Guess> of(Evidence evidence, World world) {
        if (!WITH_ID.contains(evidence.signed().type())) {
            return Stream.empty();
        }
        List<Order> own = world
                .book()
                .orders(order -> order.account().equals(evidence.signed().account()))
                .stream()
                .sorted(Comparator.comparingLong(Order::sequence).reversed())
                .limit(MOST_ORDERS)
                .toList();
        return own.stream().flatMap(order -> ids(order).map(named -> guess(evidence, order, named)));
    }

    private static Guess guess(Evidence evidence, Order order, ObjectNode ids) {
        ObjectNode data = evidence.data();
        boolean none = !data.has("order_id") && !data.has("client_order_id");
        boolean same = order.id().equals(data.path("order_id").asText())
                || data.path("client_order_id").asText().equals(order.clientId());
        data.remove(List.of("order_id", "client_order_id"));
        ObjectNode signed = evidence.with(data.setAll(ids));
        if (none) {
            return new Guess(signed, "id-not-sent", "The id of an order was signed, and none was sent.", SAME);
        }
        return same
                ? new Guess(
                        signed,
                        "other-id-signed",
                        "The order was signed by another of its two ids than was sent.",
                        SAME)
                : new Guess(
                        signed,
                        "other-order-signed",
                        "Another order of the account was signed than was sent, " + order.id() + ".",
                        SAME);
    }

    /** The ways to name an order, by either id or by both. */
    private static Stream<ObjectNode> ids(Order order) {
        ObjectNode byId = Json.object();
        if (order.id().matches("[0-9]+")) {
            byId.put("order_id", new BigInteger(order.id()));
        }
        String clientId = order.clientId();
        if (clientId == null) {
            return Stream.of(byId);
        }
        ObjectNode byClientId = Json.object().put("client_order_id", clientId);
        return Stream.of(byId, byClientId, byId.deepCopy().setAll(byClientId));
    }

    private OrderMistakes() {}
}
