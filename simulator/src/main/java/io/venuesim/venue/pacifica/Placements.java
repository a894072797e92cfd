package io.venuesim.venue.pacifica;

import io.venuesim.core.order.Side;
import io.venuesim.core.order.TimeInForce;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payloads that make orders. */
final class Placements {
    private static final List<String> SIDES = List.of("bid", "ask");
    // [official docs] 2026
    private static final List<String> PRICE_TYPES = List.of("mark_price", "last_trade_price", "mid_price");

    /** How long an order may rest. */
    enum Tif {
        GTC,
        IOC,
        /** Post only. */
        ALO,
        /** Post only, at the top of the book. */
        TOB,
        /** Parses since 2026. */
        RFQ;

        private static final List<String> NAMES = List.of("GTC", "IOC", "ALO", "TOB", "RFQ");

        /** [official docs] what may take is held by the speed bump. */
        boolean mayTake() {
            return this == GTC || this == IOC;
        }

        TimeInForce inCore() {
            return switch (this) {
                case GTC -> TimeInForce.GTC;
                case IOC -> TimeInForce.IOC;
                case ALO, TOB, RFQ -> TimeInForce.POST_ONLY;
            };
        }
    }

    /** Waits for a price: take profit, stop loss, or a stop order. */
    record Trigger(
            BigDecimal stopPrice,
            @Nullable BigDecimal limitPrice,
            @Nullable BigDecimal amount,
            @Nullable String clientId,
            @Nullable String priceType) {

        static Trigger read(Fields fields) throws Malformed {
            return new Trigger(
                    new BigDecimal(fields.decimal("stop_price")),
                    decimal(fields, "limit_price"),
                    decimal(fields, "amount"),
                    fields.optionalUuid("client_order_id"),
                    fields.optionalVariant("trigger_price_type", PRICE_TYPES));
        }
    }

    /** Take profit and stop loss of an order or a position. */
    record Exits(@Nullable Trigger takeProfit, @Nullable Trigger stopLoss) {

        static Exits read(Fields fields) throws Malformed {
            return new Exits(
                    fields.optionalObject("take_profit", Trigger::read),
                    fields.optionalObject("stop_loss", Trigger::read));
        }

        boolean isEmpty() {
            return takeProfit == null && stopLoss == null;
        }
    }

    record Limit(
            String symbol,
            BigDecimal price,
            boolean reduceOnly,
            BigDecimal amount,
            Side side,
            Tif tif,
            @Nullable String clientId,
            Exits exits,
            @Nullable String builderCode) {

        static Limit read(Fields fields) throws Malformed {
            return new Limit(
                    fields.text("symbol"),
                    new BigDecimal(fields.decimal("price")),
                    fields.bool("reduce_only"),
                    new BigDecimal(fields.decimal("amount")),
                    readSide(fields),
                    Tif.valueOf(fields.variant("tif", Tif.NAMES)),
                    fields.optionalUuid("client_order_id"),
                    Exits.read(fields),
                    fields.optionalText("builder_code"));
        }
    }

    record AtMarket(
            String symbol,
            boolean reduceOnly,
            BigDecimal amount,
            Side side,
            String slippagePercent,
            @Nullable String clientId,
            Exits exits,
            @Nullable String builderCode) {

        static AtMarket read(Fields fields) throws Malformed {
            return new AtMarket(
                    fields.text("symbol"),
                    fields.bool("reduce_only"),
                    new BigDecimal(fields.decimal("amount")),
                    readSide(fields),
                    fields.decimal("slippage_percent"),
                    fields.optionalUuid("client_order_id"),
                    Exits.read(fields),
                    fields.optionalText("builder_code"));
        }
    }

    record Stop(
            String symbol,
            Side side,
            boolean reduceOnly,
            Trigger trigger,
            @Nullable String builderCode) {

        static Stop read(Fields fields) throws Malformed {
            return new Stop(
                    fields.text("symbol"),
                    readSide(fields),
                    fields.bool("reduce_only"),
                    fields.object("stop_order", Trigger::read),
                    fields.optionalText("builder_code"));
        }
    }

    /** Exits of a whole position; the side is the one that closes it. */
    record PositionExits(
            String symbol, Side side, Exits exits, @Nullable String builderCode) {

        static PositionExits read(Fields fields) throws Malformed {
            return new PositionExits(
                    fields.text("symbol"), readSide(fields), Exits.read(fields), fields.optionalText("builder_code"));
        }
    }

    /** [official SDK] the amount may be left out to keep the size. */
    record Edit(
            String symbol,
            BigDecimal price,
            @Nullable BigDecimal amount,
            @Nullable BigInteger orderId,
            @Nullable String clientId) {

        static Edit read(Fields fields) throws Malformed {
            return new Edit(
                    fields.text("symbol"),
                    new BigDecimal(fields.decimal("price")),
                    decimal(fields, "amount"),
                    fields.optionalU64("order_id"),
                    fields.optionalUuid("client_order_id"));
        }
    }

    private static Side readSide(Fields fields) throws Malformed {
        return fields.variant("side", SIDES).equals("bid") ? Side.BUY : Side.SELL;
    }

    private static @Nullable BigDecimal decimal(Fields fields, String name) throws Malformed {
        String text = fields.optionalDecimal(name);
        return text == null ? null : new BigDecimal(text);
    }

    private Placements() {}
}
