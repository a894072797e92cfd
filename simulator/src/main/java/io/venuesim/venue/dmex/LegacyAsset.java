package io.venuesim.venue.dmex;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Keccak;
import io.venuesim.venue.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An asset of the older generation, and the one model contract on it that clients make theirs from. Members are those of
 * the official SDK's types; how the venue's own hashes were made is not public, these are made of the symbol.
 *
 * @param symbol {@code BTC}
 */
record LegacyAsset(int id, String symbol, OrderHash hash, OrderHash model) {
    static final int BLOCK_SECONDS = 5;
    /** [official SDK] an example of its documentation. */
    static final String MULTIPLIER = "32697";

    /** The only term that the SDK asks for [official SDK]. */
    private static final long EXPIRES_IN_SECONDS = Duration.ofDays(365).toSeconds();

    private static final String MAINTENANCE_MARGIN = "1000000";
    private static final String FUNDING_RATE = "10000";

    /** What a contract tells of its life on the chain, which it has not had. */
    private static final List<String> UNSETTLED = List.of(
            "tx_create_block_number",
            "tx_create_hash",
            "tx_close_block_number",
            "tx_close_hash",
            "closing_price",
            "closing_reason",
            "closed_at");

    /** One for each market that is listed, or that somebody has an order on. */
    static List<LegacyAsset> all(World world) {
        Stream<String> traded = world.book().orders(any -> true).stream().map(Order::market);
        List<String> symbols = Stream.concat(Markets.LISTED.stream(), traded)
                .map(Markets::base)
                .distinct()
                .toList();
        return IntStream.range(0, symbols.size())
                .mapToObj(index -> of(index + 1, symbols.get(index)))
                .toList();
    }

    static Optional<LegacyAsset> byModel(OrderHash model, World world) {
        return all(world).stream()
                .filter(asset -> asset.model.id().equals(model.id()))
                .findFirst();
    }

    private static LegacyAsset of(int id, String symbol) {
        byte[] hash = Keccak.keccak256(symbol.getBytes(UTF_8));
        return new LegacyAsset(id, symbol, hashOf(hash), hashOf(Keccak.keccak256(hash)));
    }

    /** {@code BTCUSD}. */
    String name() {
        return symbol + "USD";
    }

    ObjectNode json(String contractAddress, long maxMargin) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("contract_address", contractAddress)
                .put("futures_asset_hash", hash.id());
        addNames(json).put("base_token", OrderDefaults.BASE_TOKEN).put("max_margin", maxMargin);
        json.putObject("recommended_contract")
                .put("futures_contract_hash", model.id())
                .put("id", id);
        return json;
    }

    ObjectNode contract(String contractAddress, Instant now) {
        String at = now.truncatedTo(ChronoUnit.SECONDS).toString();
        ObjectNode json = Json.object()
                .put("id", id)
                .put("contract_address", contractAddress)
                .put("futures_contract_hash", model.id())
                .put("futures_asset_hash", hash.id())
                .put("asset", name())
                .put("expiration_block", 0)
                .put("margin", 3)
                .putNull("opposite_margin")
                .put("maintenance_margin", MAINTENANCE_MARGIN)
                .put("expires_in_seconds", EXPIRES_IN_SECONDS)
                .putNull("side")
                .put("base_token", OrderDefaults.BASE_TOKEN)
                .put("multiplier", MULTIPLIER)
                .put("contract_state", 0);
        UNSETTLED.forEach(json::putNull);
        json.put("expires_approx_at", at)
                .put("is_hidden", false)
                .putNull("hidden_at")
                .put("funding_rate", FUNDING_RATE)
                .put("perpetual", false)
                .put("is_model", true)
                .put("created_at", at)
                .put("mark_price", "0");
        addNames(json.putObject("futures_asset"))
                .put("decimals", OrderDefaults.DECIMALS)
                .put("amount_dec", OrderDefaults.AMOUNT_DECIMALS)
                .put("notional", "1")
                .put("maintenance_margin", MAINTENANCE_MARGIN);
        return json;
    }

    private ObjectNode addNames(ObjectNode to) {
        return to.put("name", name())
                .put("label", symbol + "/USD")
                .put("symbol", symbol)
                .put("chart_symbol", name());
    }

    private static OrderHash hashOf(byte[] bytes) {
        String text = Hex.encode0x(bytes);
        return new OrderHash(text, text);
    }
}
