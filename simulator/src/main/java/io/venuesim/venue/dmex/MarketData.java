package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.Switches;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What anybody may read [official docs, General]: bare objects and arrays, decimals as people write them. Nothing in
 * such a request tells a namespace, so it is the default one that is read.
 */
final class MarketData {
    private static final int DEFAULT_DEPTH = 100;
    private static final int MOST_LEVELS = 500;
    private static final int DEFAULT_CANDLES = 500;

    private final Switches switches;
    private final Envelope envelope;

    MarketData(Switches switches, Envelope envelope) {
        this.switches = switches;
        this.envelope = envelope;
    }

    Reply ping(Exchange exchange) {
        return envelope.bare(Json.object()
                .put("status", "ok")
                .put("timestamp", exchange.world().clock().millis()));
    }

    Reply contracts(Exchange exchange) {
        World world = exchange.world();
        ArrayNode list = Json.object().putArray("contracts");
        Stream<String> traded = world.book().orders(any -> true).stream().map(order -> order.market());
        Stream.concat(Markets.LISTED.stream(), traded)
                .map(Markets::base)
                .distinct()
                .map(market -> Ticker.of(market, world, switches.get(Quirks.REFERENCE_PRICE)))
                .forEach(list::add);
        return envelope.bare(list);
    }

    Reply orderbook(Exchange exchange) {
        Request request = exchange.request();
        Optional<String> ticker = request.query("ticker_id").filter(text -> !text.isEmpty());
        Optional<Integer> depth = number(request, "depth", DEFAULT_DEPTH);
        if (ticker.isEmpty()) {
            return envelope.body(Errors.TICKER_REQUIRED);
        }
        if (depth.isEmpty()) {
            return envelope.body(Errors.INVALID_QUERY);
        }
        World world = exchange.world();
        int levels = Math.min(depth.get(), MOST_LEVELS);
        ObjectNode book = Json.object()
                .put("ticker_id", ticker.get())
                .put("timestamp", world.clock().millis());
        book.set("bids", side(world, ticker.get(), Side.BUY, levels));
        book.set("asks", side(world, ticker.get(), Side.SELL, levels));
        return envelope.bare(book);
    }

    Reply candles(Exchange exchange) {
        Request request = exchange.request();
        String symbol = request.query("symbol").orElse("");
        String interval = request.query("interval").orElse("");
        if (symbol.isEmpty()) {
            return envelope.body(Errors.SYMBOL_REQUIRED);
        }
        if (interval.isEmpty()) {
            return envelope.body(Errors.INTERVAL_REQUIRED);
        }
        Optional<Integer> from = number(request, "from", 0);
        Optional<Integer> to = number(request, "to", Integer.MAX_VALUE);
        Optional<Integer> limit = number(request, "limit", DEFAULT_CANDLES);
        if (!Candles.INTERVALS.contains(interval) || from.isEmpty() || to.isEmpty() || limit.isEmpty()) {
            return envelope.body(Errors.INVALID_QUERY);
        }
        Candles candles = Candles.of(
                Activity.of(exchange.world()).trades(symbol),
                Integer.parseInt(interval),
                from.get(),
                to.get(),
                limit.get());
        return envelope.bare(candles.json());
    }

    private static ArrayNode side(World world, String asset, Side side, int levels) {
        ArrayNode list = Json.object().putArray("side");
        Depth.of(world.book(), asset, side).stream()
                .limit(levels)
                .forEach(level -> list.addArray()
                        .add(level.priceText())
                        .add(level.size().stripTrailingZeros().toPlainString()));
        return list;
    }

    /** A whole number of the query; what is greater than an int is as good as the greatest. */
    private static Optional<Integer> number(Request request, String name, int otherwise) {
        Optional<String> text = request.query(name).filter(value -> !value.isEmpty());
        return text.isEmpty()
                ? Optional.of(otherwise)
                : Integers.ofText(text.get())
                        .map(number -> number.min(BigInteger.valueOf(Integer.MAX_VALUE))
                                .intValue());
    }
}
