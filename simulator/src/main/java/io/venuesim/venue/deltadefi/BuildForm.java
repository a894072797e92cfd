package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.order.OrderType;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Json;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a build, bound as a typed server binds it: exactly one quantity, and a price for a limit order.
 *
 * @param base quantity in the base asset, or null
 * @param quote quantity in the quote asset, or null
 * @param price null for a market order, whatever was sent
 * @param slippage in basis points, null if none
 */
record BuildForm(
        String symbol,
        Side side,
        OrderType type,
        @Nullable BigDecimal base,
        @Nullable BigDecimal quote,
        @Nullable BigDecimal price,
        @Nullable BigDecimal slippage,
        boolean postOnly) {

    /**
     * Empty if it can't be bound; other members don't matter.
     *
     * @param old whether numbers may be numbers, and the quantity is called {@code quantity}, as in 2025
     */
    static Optional<BuildForm> read(byte[] body, boolean old) {
        return Json.readObject(body).flatMap(json -> {
            try {
                return Optional.of(bind(json, old));
            } catch (Unbound unbound) {
                return Optional.empty();
            }
        });
    }

    private static BuildForm bind(ObjectNode json, boolean old) throws Unbound {
        String symbol = text(json.path("symbol"));
        Side side = choice(json.path("side"), Side.BUY, Side.SELL);
        OrderType type = choice(json.path("type"), OrderType.LIMIT, OrderType.MARKET);
        BigDecimal base = decimal(json.path("base_quantity"), old);
        base = base == null && old ? decimal(json.path("quantity"), true) : base;
        BigDecimal quote = decimal(json.path("quote_quantity"), old);
        BigDecimal price = decimal(json.path("price"), old);
        // [official SDK] TypeScript 1.1.0 types it as a number
        BigDecimal slippage = decimal(json.path("max_slippage_basis_point"), true);
        boolean postOnly = flag(json.path("post_only"));
        flag(json.path("limit_slippage"));
        // [assumed] both or neither
        require((base == null) != (quote == null));
        require(type == OrderType.MARKET || price != null);
        require(slippage == null || slippage.stripTrailingZeros().scale() <= 0);
        return new BuildForm(
                symbol, side, type, base, quote, type == OrderType.MARKET ? null : price, slippage, postOnly);
    }

    private static String text(JsonNode node) throws Unbound {
        require(node.isTextual() && !node.textValue().isEmpty());
        return node.textValue();
    }

    @SafeVarargs
    private static <E extends Enum<E>> E choice(JsonNode node, E... choices) throws Unbound {
        String text = text(node);
        for (E choice : choices) {
            if (choice.name().toLowerCase(Locale.ROOT).equals(text)) {
                return choice;
            }
        }
        throw new Unbound();
    }

    private static @Nullable BigDecimal decimal(JsonNode node, boolean numberToo) throws Unbound {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        require(node.isTextual() || (numberToo && node.isNumber()));
        BigDecimal number = node.isNumber() ? node.decimalValue() : null;
        // A number of few digits may have a million zeros.
        require(number == null || (number.precision() <= 40 && Math.abs(number.scale()) <= 40));
        String text = number == null ? node.asText() : number.toPlainString();
        return Texts.decimal(text).orElseThrow(Unbound::new);
    }

    private static boolean flag(JsonNode node) throws Unbound {
        require(node.isMissingNode() || node.isNull() || node.isBoolean());
        return node.asBoolean(false);
    }

    private static void require(boolean fits) throws Unbound {
        if (!fits) {
            throw new Unbound();
        }
    }

    private static final class Unbound extends Exception {
        private static final long serialVersionUID = 1L;

        Unbound() {
            super("can't be bound", null, false, false);
        }
    }
}
