package io.venuesim.venue.tanx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.core.account.Account;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Actor;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.CancelRequest;
import io.venuesim.core.order.Cause;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderResult;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.OrderType;
import io.venuesim.core.order.Side;
import io.venuesim.core.order.TimeInForce;
import io.venuesim.crypto.Sha256;
import io.venuesim.crypto.StarkCurve;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switch;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Verification;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;

/** An order in two calls: the venue makes a hash of what is wanted, and the wallet's STARK key signs it. */
final class Placement {
    private static final long FIRST_NONCE = 37_355_311; // after the largest one seen [official SDK]

    private final Switches switches;
    private final Markets markets;
    private final OrderJson json;

    Placement(Switches switches, Markets markets, OrderJson json) {
        this.switches = switches;
        this.markets = markets;
        this.json = json;
    }

    Reply nonce(OrderMessages.NonceRequest message, Account account, Exchange exchange) {
        World world = exchange.world();
        if (!isOf(message.organization())) {
            return Errors.wrongOrganization();
        }
        if (!ledger(world).covers(account.id(), message.wanted())) {
            return Errors.insufficientBalance();
        }
        BigInteger nonce = given(Quirks.FIXED_ORDER_NONCE)
                .map(BigInteger::new)
                .orElseGet(() -> BigInteger.valueOf(world.ids().next("tanx order nonce", FIRST_NONCE)));
        BigInteger hash = given(Quirks.FIXED_MSG_HASH)
                .map(hex -> new BigInteger(hex.substring(2), 16))
                .orElseGet(() -> hash(Provisioning.address(account), nonce));
        nonces(world).issue(new OrderNonces.Issued(nonce, account.id(), hash, message.wanted()));
        return Answers.success(
                "order nonce created successfully, please sign the msg_hash to place the order",
                Json.object().put("nonce", nonce).put("msg_hash", "0x" + hash.toString(16)));
    }

    /** [assumed] The nonce, the hash, the signature, the keys, the balance; a refusal leaves the nonce as it was. */
    Reply create(OrderMessages.Create message, Account account, Exchange exchange) {
        World world = exchange.world();
        if (!isOf(message.organization())) {
            return Errors.wrongOrganization();
        }
        Optional<OrderNonces.Issued> issued = nonces(world).outstanding(message.nonce(), account.id());
        if (issued.isEmpty()) {
            return Errors.invalidNonce();
        }
        Verification found = StarkAuth.check(message, issued.get().hash(), account, world);
        exchange.verified(found);
        if (!found.isAccepted()) {
            return Errors.invalidSignature();
        }
        return world.book().atomically(() -> place(issued.get(), world, exchange.cause()));
    }

    private Reply place(OrderNonces.Issued issued, World world, Cause cause) {
        if (!ledger(world).covers(issued.account(), issued.wanted())) {
            return Errors.insufficientBalance();
        }
        if (!nonces(world).spend(issued)) {
            return Errors.invalidNonce();
        }
        NewOrder order = Provisioning.order(order(issued.wanted()).account(issued.account()), world, markets);
        if (!(world.book().place(order, cause) instanceof OrderResult.Done placed)) {
            return Errors.internal();
        }
        enterMarket(placed.order(), world, cause);
        return Answers.success("Created Order Successfully", json.of(placed.order()));
    }

    /** The answer shows the order as pending; by the next request it has reached the book, unless it is told to wait. */
    private void enterMarket(Order order, World world, Cause cause) {
        Duration delay = Duration.ofMillis(switches.get(Quirks.PENDING_MILLIS));
        if (delay.isZero()) {
            reachMarket(order, world, cause);
        } else {
            world.clock().at(world.clock().now().plus(delay), () -> reachMarket(order, world, Cause.NONE));
        }
    }

    private void reachMarket(Order order, World world, Cause cause) {
        OrderState state = order.type().isStop() ? OrderState.UNTRIGGERED : OrderState.OPEN;
        world.book().advance(order.id(), state, cause);
        // [official docs] A market order that finds nobody to trade with is cancelled; there is nobody here.
        if (order.type() == OrderType.MARKET && switches.get(Quirks.MARKET_ORDER) == Quirks.MarketOrder.CANCEL) {
            world.book().cancel(CancelRequest.byId(order.id()), Actor.ENGINE, CancelReason.SYSTEM, cause);
        }
    }

    private static NewOrder order(OrderMessages.Wanted wanted) {
        Side side = wanted.side().equals("buy") ? Side.BUY : Side.SELL;
        BigDecimal price = wanted.price();
        NewOrder order =
                price == null ? NewOrder.market(side, wanted.volume()) : NewOrder.limit(side, wanted.volume(), price);
        BigDecimal stop = wanted.stopPrice();
        if (stop != null) {
            order.stopPrice(stop);
        }
        if (wanted.type().equals("limit_maker")) {
            order.timeInForce(TimeInForce.POST_ONLY);
        }
        return order.market(wanted.market()).state(OrderState.PENDING);
    }

    /** [assumed] Any number below 2^251 will do: no client can check it. */
    static BigInteger hash(String address, BigInteger nonce) {
        String text = "tanx-sim|" + address + "|" + nonce;
        return new BigInteger(1, Sha256.hash(text.getBytes(UTF_8))).shiftRight(256 - StarkCurve.LIMIT.bitLength() + 1);
    }

    private boolean isOf(OrderMessages.Organization organization) {
        return matches(Quirks.ORGANIZATION_KEY, organization.organizationKey())
                && matches(Quirks.API_KEY, organization.apiKey());
    }

    /** [assumed] Where no key is configured the field is ignored, and where it is left out nothing is wrong. */
    private boolean matches(Switch<String> key, Optional<String> given) {
        String configured = switches.get(key);
        return configured.isEmpty() || given.isEmpty() || given.get().equals(configured);
    }

    private Optional<String> given(Switch<String> one) {
        return Optional.of(switches.get(one)).filter(text -> !text.isEmpty());
    }

    private Ledger ledger(World world) {
        return Ledger.of(world, switches, markets);
    }

    private static OrderNonces nonces(World world) {
        return world.memory(OrderNonces.class, OrderNonces::new);
    }
}
