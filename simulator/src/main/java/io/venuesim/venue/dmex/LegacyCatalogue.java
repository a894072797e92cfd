package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Request;
import io.venuesim.venue.Switches;
import java.util.List;
import java.util.Optional;

/** What a client of the older generation reads before its first order [official SDK]; values are [assumed]. */
final class LegacyCatalogue {
    private static final long ONE = 100_000_000;

    private final Switches switches;

    LegacyCatalogue(Switches switches) {
        this.switches = switches;
    }

    static Answer ping(Exchange exchange) {
        return data(Json.object()
                .put("message", "pong")
                .put("ip", exchange.request().remoteAddress()));
    }

    static Answer baseToken(Exchange exchange) {
        return baseToken(OrderDefaults.MARGIN_CURRENCY);
    }

    /** There is one token, whatever it is called. */
    static Answer baseTokenBySymbol(Exchange exchange) {
        return baseToken(exchange.request().pathParameter("symbol"));
    }

    Answer assets(Exchange exchange) {
        Request request = exchange.request();
        ArrayNode list = Json.object().putArray("assets");
        LegacyAsset.all(exchange.world()).stream()
                .filter(asset -> matches(request, "symbol", asset.symbol()))
                .filter(asset -> matches(request, "name", asset.name()))
                .limit(limit(request))
                .forEach(asset -> list.add(
                        asset.json(switches.get(Quirks.CONTRACT_ADDRESS), switches.get(Quirks.MAX_LEVERAGE) / ONE)));
        return new Answer.Success(list);
    }

    /** Nothing is settled here, so nobody has a position. */
    static Answer positions(Exchange exchange) {
        return new Answer.Success(Json.object().putArray("positions"));
    }

    Answer contracts(Exchange exchange) {
        Request request = exchange.request();
        ArrayNode list = Json.object().putArray("contracts");
        LegacyAsset.all(exchange.world()).stream()
                .filter(asset ->
                        matches(request, "futures_asset_hash", asset.hash().id()))
                .limit(limit(request))
                .forEach(asset -> list.add(contract(asset, exchange.world())));
        return new Answer.Success(list);
    }

    Answer contract(Exchange exchange) {
        Optional<OrderHash> hash = OrderHash.parse(exchange.request().pathParameter("contract"));
        return hash.flatMap(one -> LegacyAsset.byModel(one, exchange.world()))
                .map(asset -> data(contract(asset, exchange.world())))
                .orElse(Errors.NOT_FOUND);
    }

    static Answer multiplier(Exchange exchange) {
        return data(Json.object()
                .put("multiplier", LegacyAsset.MULTIPLIER)
                .put("base_token", exchange.request().query("base_token").orElse(OrderDefaults.BASE_TOKEN)));
    }

    static Answer minOrderAmount(Exchange exchange) {
        ObjectNode json = Json.object()
                .put("min_order_amount_usd", "10") // [official docs] the least value of an order
                .put("gas_price_gwei", "1")
                .put("global_mm_multiplier", "1")
                .put("global_fr_multiplier", "1")
                .put("block_number", exchange.world().clock().now().getEpochSecond() / LegacyAsset.BLOCK_SECONDS)
                .put("avg_block_time", LegacyAsset.BLOCK_SECONDS);
        json.putObject("liquidation_funds");
        json.putObject("base_multipliers");
        if (exchange.request().query("user_address").isPresent()) {
            json.put("user_mm_multiplier", "1").put("total_open_positions", "0");
        }
        return data(json);
    }

    static Answer orderbook(Exchange exchange) {
        Request request = exchange.request();
        World world = exchange.world();
        String asset = request.query("futures_contract_hash")
                .flatMap(OrderHash::parse)
                .map(LegacyContracts.of(world)::asset)
                .or(() -> request.query("futures_asset_symbol"))
                .orElse("");
        String user = request.query("user_address").orElse("");
        ObjectNode book = Json.object();
        book.set("asks", side(world, asset, Side.SELL, user));
        book.set("bids", side(world, asset, Side.BUY, user));
        return data(book.put("update_id", Activity.of(world).updates()));
    }

    static Answer ticker(Exchange exchange) {
        String symbol = Markets.base(exchange.request().pathParameter("symbol"));
        List<Activity.Trade> trades = Activity.of(exchange.world()).trades(symbol);
        ObjectNode ticker = Json.object().put("symbol", symbol).put("name", symbol + "USD");
        return data(
                trades.isEmpty()
                        ? ticker.putNull("last")
                        : ticker.put(
                                "last",
                                Integers.scale(trades.get(trades.size() - 1).price())));
    }

    private static Answer baseToken(String symbol) {
        return data(Json.object().put("symbol", symbol).put("token_address", OrderDefaults.BASE_TOKEN));
    }

    private ObjectNode contract(LegacyAsset asset, World world) {
        return asset.contract(
                switches.get(Quirks.CONTRACT_ADDRESS), world.clock().now());
    }

    /** [size, price, whether one of them is the user's], sizes and prices scaled by 1e8. */
    private static ArrayNode side(World world, String asset, Side side, String user) {
        ArrayNode list = Json.object().putArray("side");
        for (Depth.Level level : Depth.of(world.book(), asset, side)) {
            list.addArray()
                    .add(Integers.scale(level.size()))
                    .add(Integers.scale(level.price()))
                    .add(level.orders().stream()
                            .anyMatch(order -> order.account().equalsIgnoreCase(user)));
        }
        return list;
    }

    private static boolean matches(Request request, String name, String value) {
        return request.query(name).map(value::equalsIgnoreCase).orElse(true);
    }

    private static long limit(Request request) {
        return request.query("limit")
                .flatMap(Integers::ofText)
                .filter(number -> number.bitLength() < Integer.SIZE)
                .map(Number::longValue)
                .orElse(Long.MAX_VALUE);
    }

    private static Answer data(ObjectNode data) {
        return new Answer.Success(data);
    }
}
