package io.venuesim.venue.pacifica;

import static io.venuesim.venue.pacifica.OrderJson.decimal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Json;
import io.venuesim.venue.Switches;

/** Markets as a client reads them before it trades. Their prices are a switch, and they never move by themselves. */
final class MarketJson {
    private static final int LEVELS = 10; // [assumed] the docs' samples are cut

    /** Of {@code GET /info}. */
    static ArrayNode info() {
        ArrayNode all = Json.object().putArray("all");
        for (Market market : Market.all()) {
            String funding = market.isSpot() ? "0" : "0.0000125";
            all.addObject()
                    .put("symbol", market.symbol())
                    .put("tick_size", decimal(market.tick()))
                    .put("min_tick", "0")
                    .put("max_tick", "1000000")
                    .put("lot_size", decimal(market.lot()))
                    .put("max_leverage", market.maxLeverage())
                    .put("isolated_only", false)
                    .put("min_order_size", decimal(Market.SMALLEST_ORDER))
                    .put("max_order_size", decimal(market.largestOrder()))
                    .put("funding_rate", funding)
                    .put("next_funding_rate", funding)
                    .put("created_at", market.createdAt())
                    .put("instrument_type", market.isSpot() ? "spot" : "perpetual")
                    .put("base_asset", market.baseAsset());
        }
        return all;
    }

    /** Of {@code GET /info/prices} and the channel {@code prices}: the markets that have a mark price. */
    static ArrayNode prices(World world, Switches switches) {
        ArrayNode all = Json.object().putArray("all");
        for (Market market : Market.all()) {
            Marks.of(switches, market.symbol()).ifPresent(mark -> {
                String price = decimal(mark);
                all.addObject()
                        .put("funding", "0")
                        .put("mark", price)
                        .put("mid", price)
                        .put("next_funding", "0")
                        .put("open_interest", "0")
                        .put("oracle", price)
                        .put("symbol", market.symbol())
                        .put("timestamp", world.clock().millis())
                        .put("volume_24h", "0")
                        .put("yesterday_price", price);
            });
        }
        return all;
    }

    /** Of {@code GET /book} and the channel {@code book}: the resting orders of this simulator. */
    static ObjectNode book(World world, String symbol) {
        ObjectNode book = Json.object().put("s", symbol);
        ArrayNode sides = book.putArray("l");
        for (Side side : new Side[] {Side.BUY, Side.SELL}) {
            ArrayNode levels = sides.addArray();
            for (Depth.Level level : Depth.of(world).levels(symbol, side, LEVELS)) {
                levels.addObject()
                        .put("p", decimal(level.price()))
                        .put("a", decimal(level.amount()))
                        .put("n", level.orders());
            }
        }
        return book.put("t", world.clock().millis());
    }

    private MarketJson() {}
}
