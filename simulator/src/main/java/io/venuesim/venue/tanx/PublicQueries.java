package io.venuesim.venue.tanx;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What anybody may ask; no header is looked at. */
final class PublicQueries {

    /** A part of a market's book. */
    private record Depth(String market, int asks, int bids) {}

    private static final BigInteger STANDARD_DEPTH = BigInteger.valueOf(20);
    private static final Comparator<Order> CHEAPEST =
            Comparator.comparing(PublicQueries::price).thenComparingLong(Order::sequence);
    private static final Comparator<Order> DEAREST =
            Comparator.comparing(PublicQueries::price).reversed().thenComparingLong(Order::sequence);

    private final Markets markets;
    private final OrderJson json;

    PublicQueries(Markets markets, OrderJson json) {
        this.markets = markets;
        this.json = json;
    }

    static Reply health(Exchange exchange) {
        return Answers.success("Working fine!", Json.object().textNode(""));
    }

    /** Whole orders of everybody, best price first. */
    Reply orderBook(Exchange exchange) {
        Body<Depth> wanted = depth(exchange.request());
        if (wanted instanceof Body.Bad<Depth> bad) {
            return bad.answer();
        }
        Depth depth = ((Body.Good<Depth>) wanted).message();
        List<Order> resting = exchange.world()
                .book()
                .orders(order -> order.market().equals(depth.market())
                        && order.price() != null
                        && (order.state() == OrderState.OPEN || order.state() == OrderState.PARTIALLY_FILLED));
        ObjectNode payload = Json.object();
        payload.set("asks", side(resting, Side.SELL, CHEAPEST, depth.asks()));
        payload.set("bids", side(resting, Side.BUY, DEAREST, depth.bids()));
        return Answers.success("Retrieval Successful", payload);
    }

    private Body<Depth> depth(Request request) {
        FirstFault fields = new FirstFault();
        Optional<Markets.Market> market = fields.read(request.query("market")
                .filter(name -> !name.isEmpty())
                .<Body<String>>map(Body::good)
                .orElseGet(() -> Body.bad(Errors.missing("market")))
                .then(markets::known));
        Optional<Integer> asks = fields.read(count(request, "asks_limit"));
        Optional<Integer> bids = fields.read(count(request, "bids_limit"));
        return fields.then(() -> new Depth(market.orElseThrow().name(), asks.orElseThrow(), bids.orElseThrow()));
    }

    private static Body<Integer> count(Request request, String name) {
        return request.query(name)
                .filter(text -> !text.isEmpty())
                .map(Fields::integer)
                .orElseGet(() -> Body.good(STANDARD_DEPTH))
                .then(Fields::count);
    }

    private ArrayNode side(List<Order> resting, Side side, Comparator<Order> best, int most) {
        ArrayNode list = Json.object().arrayNode();
        resting.stream()
                .filter(order -> order.side() == side)
                .sorted(best)
                .limit(most)
                .forEach(order -> list.add(json.of(order)));
        return list;
    }

    private static BigDecimal price(Order order) {
        return Objects.requireNonNull(order.price());
    }
}
