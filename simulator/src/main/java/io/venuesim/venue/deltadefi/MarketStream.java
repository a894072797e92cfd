package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderEvent;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Channel;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.SocketHandler;
import io.venuesim.venue.deltadefi.Fills.Fill;
import io.venuesim.venue.deltadefi.Markets.Market;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** {@code /market/depth/{symbol}} and the like: depth, price or trades of one market, for anybody. */
final class MarketStream implements SocketHandler {

    /** What is told; depth and price begin with how things are, trades with the latest [assumed]. */
    enum Kind {
        DEPTH,
        PRICE,
        TRADES
    }

    private final Kind kind;
    private final Errors errors;
    private final MarketQueries queries;
    private final Gateway gateway;

    MarketStream(Kind kind, Errors errors, MarketQueries queries, Gateway gateway) {
        this.kind = kind;
        this.errors = errors;
        this.queries = queries;
        this.gateway = gateway;
    }

    /** [assumed] No key is looked at, since the Rust SDK sends none; one that is known tells whose world it is. */
    @Override
    public Optional<Reply> onUpgrade(Exchange exchange) {
        Optional<Reply> fault = gateway.answer();
        if (fault.isPresent()) {
            return fault;
        }
        MarketQueries.world(exchange);
        return Markets.find(exchange.request().pathParameter("symbol")).isPresent()
                ? Optional.empty()
                : Optional.of(errors.reply(Operation.MARKET_STREAM, Problem.UNKNOWN_SYMBOL));
    }

    @Override
    public void onOpen(Channel channel) {
        Market market = market(channel);
        World world = channel.world();
        Audience.of(world).join(topic(market), channel);
        channel.push(Json.write(
                switch (kind) {
                    case DEPTH -> depth(world, market);
                    case PRICE -> price(queries.price(world, market));
                    case TRADES -> trades(latest(world, market, channel));
                }));
    }

    @Override
    public Reply onMessage(Exchange exchange) {
        return AccountStream.pong(exchange);
    }

    @Override
    public void onClose(Channel channel) {
        Audience.of(channel.world()).leave(channel);
    }

    void tell(World world, OrderEvent event) {
        Market market = Markets.of(event.order().market());
        Set<Channel> channels = Audience.of(world).of(topic(market));
        boolean traded = event instanceof OrderEvent.Traded;
        if (channels.isEmpty() || (kind != Kind.DEPTH && !traded)) {
            return;
        }
        String message = Json.write(
                switch (kind) {
                    case DEPTH -> depth(world, market);
                    case PRICE -> price(queries.price(world, market));
                    case TRADES ->
                        trades(Ledger.of(world).fills().recent(market).subList(0, 1));
                });
        channels.forEach(channel -> channel.push(message));
    }

    private String topic(Market market) {
        return kind + " " + market.symbol();
    }

    private static Market market(Channel channel) {
        return Markets.of(channel.upgrade().pathParameter("symbol"));
    }

    /** [official SDK] Python asks for {@code limit=50}. */
    private static List<Fill> latest(World world, Market market, Channel channel) {
        int limit = channel.upgrade()
                .query("limit")
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .orElse(50);
        List<Fill> recent = Ledger.of(world).fills().recent(market);
        return recent.subList(0, Math.min(limit, recent.size()));
    }

    /** All of the book every time, in numbers: the best price first [official docs]. */
    private static ObjectNode depth(World world, Market market) {
        ObjectNode depth = Json.object().put("timestamp", world.clock().millis());
        levels(depth.putArray("bids"), world, market, Side.BUY);
        levels(depth.putArray("asks"), world, market, Side.SELL);
        return depth;
    }

    private static void levels(ArrayNode told, World world, Market market, Side side) {
        Comparator<BigDecimal> best = side == Side.BUY ? Collections.reverseOrder() : Comparator.naturalOrder();
        Map<BigDecimal, BigDecimal> levels = new TreeMap<>(best);
        for (Order order : world.book()
                .orders(one -> one.market().equals(market.symbol())
                        && one.side() == side
                        && one.state().isWorking())) {
            levels.merge(Terms.price(order), order.remaining(), BigDecimal::add);
        }
        levels.forEach((price, quantity) ->
                told.addObject().put("price", Texts.plain(price)).put("quantity", Texts.plain(quantity)));
    }

    private static ObjectNode price(BigDecimal price) {
        return Json.object()
                .put("type", "Market")
                .put("sub_type", "market_price")
                .put("price", Texts.plain(price));
    }

    /** A bare array [official docs]; [official SDK] Rust wants an order id in each. */
    private static JsonNode trades(List<Fill> fills) {
        ArrayNode trades = Json.object().putArray("trades");
        for (Fill fill : fills) {
            trades.addObject()
                    .put("timestamp", Texts.written(fill.at()))
                    .put("symbol", fill.order().market())
                    .put("side", fill.order().side() == Side.BUY ? "buy" : "sell")
                    .put("price", Texts.plain(fill.price()))
                    .put("amount", Texts.plain(fill.base()))
                    .put("order_id", fill.order().id());
        }
        return trades;
    }
}
