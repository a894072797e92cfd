package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Credential.Kind;
import io.venuesim.core.namespace.World;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import io.venuesim.venue.deltadefi.Fills.Fill;
import io.venuesim.venue.deltadefi.Markets.Asset;
import io.venuesim.venue.deltadefi.Markets.Market;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What anybody can ask: the markets, their prices, and how prices went. No key is needed. */
final class MarketQueries {
    /** [official SDK] Rust's intervals, in seconds. */
    private static final Map<String, Long> INTERVALS =
            Map.of("5m", 300L, "15m", 900L, "30m", 1_800L, "1h", 3_600L, "1d", 86_400L);

    private final Switches switches;
    private final Errors errors;

    MarketQueries(Switches switches, Errors errors) {
        this.switches = switches;
        this.errors = errors;
    }

    /** {@code GET /app/market-config} [official docs] */
    Reply config(Exchange exchange) {
        ObjectNode config = Json.object();
        ArrayNode assets = config.putArray("assets");
        for (Asset asset : Markets.assets()) {
            ObjectNode shown = shown(asset);
            assets.add(shown);
            ArrayNode pairs = shown.putArray("trading_pairs");
            Markets.all().stream()
                    .filter(market ->
                            market.base().equals(asset) || market.quote().equals(asset))
                    .forEach(market -> pairs.add(market.symbol()));
        }
        ArrayNode pairs = config.putArray("trading_pairs");
        for (Market market : Markets.all()) {
            ObjectNode pair = pairs.addObject().put("symbol", market.symbol());
            pair.set("base_token", shown(market.base()));
            pair.set("quote_token", shown(market.quote()));
            pair.put("price_max_dp", market.pricePlaces());
        }
        return Answers.ok(config);
    }

    /** {@code GET /market/market-price?symbol=…} [official SDK]; with the symbol in its path [third-party client]. */
    Reply price(Exchange exchange, String symbol) {
        if (symbol.isEmpty()) {
            return errors.reply(Operation.GET_MARKET, Problem.INVALID_REQUEST);
        }
        return Markets.find(symbol)
                .map(market -> Answers.ok(Json.object().put("price", Texts.plain(price(world(exchange), market)))))
                .orElseGet(() -> errors.reply(Operation.GET_MARKET, Problem.UNKNOWN_SYMBOL));
    }

    /** {@code GET /market/graph/{symbol}?interval=…&start=…&end=…}: candles of what has traded [official SDK]. */
    Reply graph(Exchange exchange) {
        Long interval = INTERVALS.get(exchange.request().query("interval").orElse(""));
        if (interval == null) {
            return errors.reply(Operation.GET_MARKET, Problem.INVALID_INTERVAL);
        }
        String start = exchange.request().query("start").orElse("0");
        String end = exchange.request().query("end").orElse("999999999999");
        if (!start.matches("[0-9]{1,12}") || !end.matches("[0-9]{1,12}")) {
            return errors.reply(Operation.GET_MARKET, Problem.INVALID_REQUEST);
        }
        return Markets.find(exchange.request().pathParameter("symbol"))
                .map(market -> Answers.ok(candles(
                        Ledger.of(world(exchange)).fills().recent(market).stream()
                                .filter(fill -> fill.at().getEpochSecond() >= Long.parseLong(start)
                                        && fill.at().getEpochSecond() <= Long.parseLong(end))
                                .toList(),
                        interval)))
                .orElseGet(() -> errors.reply(Operation.GET_MARKET, Problem.UNKNOWN_SYMBOL));
    }

    BigDecimal price(World world, Market market) {
        return Ledger.of(world).fills().lastPrice(market).orElseGet(() -> switches.get(Conditions.MARKET_PRICE));
    }

    /** The world of a key that happens to be there, for isolation; a key is not needed and a wrong one not looked at. */
    static World world(Exchange exchange) {
        String key = exchange.request()
                .header(Auth.HEADER)
                .or(() -> exchange.request().query("api_key"))
                .orElse("");
        return exchange.namespaces()
                .byCredential(DeltadefiVenue.ID, Kind.API_KEY, key)
                .map(world -> exchange.enter(world, Operation.GET_MARKET.label(), null, null))
                .orElseGet(exchange::world);
    }

    private static ArrayNode candles(List<Fill> newestFirst, long interval) {
        List<Fill> fills = new ArrayList<>(newestFirst);
        Collections.reverse(fills);
        Map<Long, List<Fill>> byStart = new TreeMap<>();
        fills.forEach(fill -> byStart.computeIfAbsent(
                        Math.floorDiv(fill.at().getEpochSecond(), interval) * interval, any -> new ArrayList<>())
                .add(fill));
        ArrayNode candles = Json.object().putArray("candles");
        byStart.forEach((start, some) -> {
            List<BigDecimal> prices = some.stream().map(Fill::price).toList();
            candles.addObject()
                    .put("t", start)
                    .put("s", some.get(0).order().market())
                    .put("o", Texts.plain(prices.get(0)))
                    .put("h", Texts.plain(Collections.max(prices)))
                    .put("l", Texts.plain(Collections.min(prices)))
                    .put("c", Texts.plain(prices.get(prices.size() - 1)))
                    .put("v", Texts.plain(some.stream().map(Fill::base).reduce(BigDecimal.ZERO, BigDecimal::add)));
        });
        return candles;
    }

    private ObjectNode shown(Asset asset) {
        return Json.object()
                .put("symbol", asset.symbol())
                .put("unit", asset.unit(switches.get(Quirks.NETWORK)))
                .put("decimals", asset.decimals())
                .put("max_qty_dp", asset.places());
    }
}
