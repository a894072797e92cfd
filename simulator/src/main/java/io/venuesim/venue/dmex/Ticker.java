package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One market in {@code /contracts}: what this world traded in a day; nothing is made up where nothing happened. */
final class Ticker {
    private static final Duration DAY = Duration.ofDays(1);
    /** [official docs] the example has 0.0001, due two hours after its moment. */
    private static final String FUNDING_RATE = "0.00010000";

    private static final long FUNDING_SECONDS = Duration.ofHours(2).toSeconds();

    /** The members and their order are those of the documentation. */
    static ObjectNode of(String market, World world, long referencePrice) {
        Instant now = world.clock().now();
        List<Activity.Trade> all = Activity.of(world).trades(market);
        List<Activity.Trade> today =
                all.stream().filter(trade -> trade.at().isAfter(now.minus(DAY))).toList();
        String last = text(
                all.isEmpty()
                        ? BigDecimal.valueOf(referencePrice)
                        : all.get(all.size() - 1).price());
        String base = Markets.base(market);
        return Json.object()
                .put("ticker_id", Markets.ticker(market))
                .put("base_currency", base)
                .put("target_currency", "USD")
                .put("last_price", last)
                .put(
                        "base_volume",
                        text(today.stream().map(Activity.Trade::size).reduce(BigDecimal.ZERO, BigDecimal::add)))
                .put(
                        "target_volume",
                        text(today.stream()
                                .map(trade -> trade.size().multiply(trade.price()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .put("bid", best(world, market, Side.BUY))
                .put("ask", best(world, market, Side.SELL))
                .put("high", text(today.stream().map(Activity.Trade::price).reduce(BigDecimal.ZERO, BigDecimal::max)))
                .put(
                        "low",
                        text(today.stream()
                                .map(Activity.Trade::price)
                                .min(BigDecimal::compareTo)
                                .orElse(BigDecimal.ZERO)))
                .put("product_type", "Perpetual")
                .put("open_interest", "0.00")
                .put("open_interest_usd", "0.00")
                .put("index_price", last)
                .put("index_name", base + " Index")
                .put("index_currency", base)
                .put("start_timestamp", 0)
                .put("end_timestamp", 0)
                .put("funding_rate", FUNDING_RATE)
                .put("next_funding_rate", FUNDING_RATE)
                .put("next_funding_rate_timestamp", (now.getEpochSecond() / FUNDING_SECONDS + 1) * FUNDING_SECONDS)
                .put("contract_type", "Vanilla")
                .put("contract_price", last)
                .put("contract_price_currency", "USD");
    }

    private static String best(World world, String market, Side side) {
        return Depth.of(world.book(), market, side).stream()
                .findFirst()
                .map(Depth.Level::price)
                .map(Ticker::text)
                .orElse("0.00");
    }

    /** Two decimals, or as many as it takes. */
    private static String text(BigDecimal value) {
        BigDecimal plain = Integers.plain(value);
        return plain.setScale(Math.max(2, plain.scale())).toPlainString();
    }

    private Ticker() {}
}
