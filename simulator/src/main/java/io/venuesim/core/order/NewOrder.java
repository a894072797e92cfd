package io.venuesim.core.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order to be put on a book, by a venue or by a test; what is left out, the venue fills in.
 *
 * <pre>{@code
 * NewOrder.limit(Side.BUY, "0.01", "1200").market("ETH-PERP")
 * }</pre>
 */
public final class NewOrder {
    private @Nullable String id;
    private @Nullable String clientId;
    private @Nullable String account;
    private @Nullable String market;
    private final Side side;
    private OrderType type;
    private TimeInForce timeInForce = TimeInForce.GTC;
    private boolean reduceOnly;
    private @Nullable BigDecimal price;
    private @Nullable BigDecimal stopPrice;
    private final BigDecimal quantity;
    private OrderState state = OrderState.OPEN;
    private @Nullable String parentId;
    private long connection;
    private final Map<String, String> attributes = new HashMap<>();

    private NewOrder(Side side, OrderType type, BigDecimal quantity, @Nullable BigDecimal price) {
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException("quantity must not be below zero: " + quantity);
        }
        this.side = side;
        this.type = type;
        this.quantity = quantity;
        this.price = price;
    }

    /** A limit order; quantity in base units and price in quote units, as decimals. */
    public static NewOrder limit(Side side, String quantity, String price) {
        return limit(side, new BigDecimal(quantity), new BigDecimal(price));
    }

    /** A limit order; quantity in base units and price in quote units. */
    public static NewOrder limit(Side side, BigDecimal quantity, BigDecimal price) {
        return new NewOrder(side, OrderType.LIMIT, quantity, price);
    }

    /** A market order; quantity in base units. */
    public static NewOrder market(Side side, BigDecimal quantity) {
        return new NewOrder(side, OrderType.MARKET, quantity, null);
    }

    /** The venue's order id, in its canonical text; else the venue makes one. */
    public NewOrder id(String value) {
        id = value;
        return this;
    }

    /** The id that the client chose. */
    public NewOrder clientId(String value) {
        clientId = value;
        return this;
    }

    /** Id of the account that owns it; else the venue's first demo account. */
    public NewOrder account(String value) {
        account = value;
        return this;
    }

    /** The venue's name of the market; else the venue's first. */
    public NewOrder market(String value) {
        market = value;
        return this;
    }

    /** Makes it a stop order that waits for this trigger price. */
    public NewOrder stopPrice(BigDecimal value) {
        stopPrice = value;
        type = type == OrderType.MARKET ? OrderType.STOP_MARKET : OrderType.STOP_LIMIT;
        state = OrderState.UNTRIGGERED;
        return this;
    }

    public NewOrder timeInForce(TimeInForce value) {
        timeInForce = value;
        return this;
    }

    public NewOrder reduceOnly(boolean value) {
        reduceOnly = value;
        return this;
    }

    /** The state to start in: {@code OPEN} unless told otherwise; not a terminal or partly filled one. */
    public NewOrder state(OrderState value) {
        if (value.isTerminal() || value == OrderState.PARTIALLY_FILLED) {
            throw new IllegalArgumentException("An order can't start as " + value + "; place it, then let it happen");
        }
        state = value;
        return this;
    }

    /** Id of the order whose cancel takes this one with it. */
    public NewOrder parentId(String value) {
        parentId = value;
        return this;
    }

    /** Number of the connection it is made over. */
    public NewOrder connection(long value) {
        connection = value;
        return this;
    }

    /** Something that only this venue cares for. */
    public NewOrder attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    public @Nullable String id() {
        return id;
    }

    public @Nullable String clientId() {
        return clientId;
    }

    public @Nullable String account() {
        return account;
    }

    public @Nullable String market() {
        return market;
    }

    public Side side() {
        return side;
    }

    public OrderType type() {
        return type;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    public @Nullable BigDecimal price() {
        return price;
    }

    public @Nullable BigDecimal stopPrice() {
        return stopPrice;
    }

    public TimeInForce timeInForce() {
        return timeInForce;
    }

    public boolean isReduceOnly() {
        return reduceOnly;
    }

    public OrderState state() {
        return state;
    }

    public @Nullable String parentId() {
        return parentId;
    }

    /** Number of the connection it is made over, 0 if none. */
    public long connection() {
        return connection;
    }

    /** What only this venue cares for, as put in so far. */
    public Map<String, String> attributes() {
        return Map.copyOf(attributes);
    }

    /** The order itself; id, account and market must be known by now, and only a stop order may have no quantity yet. */
    Order build(Instant at, long sequence) {
        if (quantity.signum() == 0 && stopPrice == null) {
            throw new IllegalArgumentException("quantity must be greater than zero");
        }
        return new Order(
                known(id, "id"),
                clientId,
                known(account, "account"),
                known(market, "market"),
                side,
                type,
                timeInForce,
                reduceOnly,
                price,
                stopPrice,
                quantity,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                0,
                state,
                null,
                parentId,
                connection,
                null,
                at,
                at,
                sequence,
                attributes);
    }

    private static String known(@Nullable String value, String name) {
        if (value == null) {
            throw new IllegalStateException("The venue left the order's " + name + " open");
        }
        return value;
    }
}
