package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Cause;
import io.venuesim.core.order.Execution;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderBook;
import io.venuesim.core.order.OrderResult;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.OrderType;
import io.venuesim.crypto.Hex;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Verification;
import io.venuesim.venue.deltadefi.Quirks.SubmittedStatus;
import io.venuesim.venue.deltadefi.SpotAccounts.SpotAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /order/submit}: the signed transaction comes back, and its order goes to the book. */
final class Submitting {
    private static final String SIGNED = "signed_tx";

    private final Switches switches;
    private final Errors errors;
    private final Trading trading;
    private final OrderJson orders;

    Submitting(Switches switches, Errors errors, Trading trading, OrderJson orders) {
        this.switches = switches;
        this.errors = errors;
        this.trading = trading;
        this.orders = orders;
    }

    /** Other members don't matter: [official SDK] Python repeats the price here. */
    Reply submit(Exchange exchange) {
        JsonNode body = Json.readObject(exchange.request().body()).orElseGet(Json::object);
        String id = body.path("order_id").isTextual() ? body.path("order_id").textValue() : "";
        return trading.call(exchange, Operation.SUBMIT_ORDER, id.isEmpty() ? null : id, account -> {
            Optional<SignedTransaction> transaction = body.path(SIGNED).isTextual()
                    ? SignedTransaction.read(body.path(SIGNED).textValue())
                    : Optional.empty();
            if (transaction.isPresent() && id.isEmpty()) {
                return refused(Problem.INVALID_REQUEST);
            }
            return transaction
                    .map(signed -> submit(exchange, account, id, signed))
                    .orElseGet(() -> unreadable(exchange, account, id));
        });
    }

    private Reply unreadable(Exchange exchange, Account account, String id) {
        Order order = exchange.world()
                .book()
                .find(id)
                .filter(found -> found.account().equals(account.id()))
                .orElse(null);
        exchange.verified(Witnesses.unreadable(
                due(exchange, account, order), exchange.request().body(), SIGNED));
        return refused(Problem.INVALID_REQUEST);
    }

    /** Owner, state, age, body, signature: the checks in this order [assumed]; no lock is held for the last. */
    private Reply submit(Exchange exchange, Account account, String id, SignedTransaction signed) {
        World world = exchange.world();
        Optional<Order> found =
                world.book().find(id).filter(order -> order.account().equals(account.id()));
        if (found.isEmpty()) {
            return refused(Problem.ORDER_NOT_FOUND);
        }
        Order order = found.get();
        boolean sameBody =
                Terms.body(order).filter(Hex.encode(signed.body())::equals).isPresent();
        if (order.state() != OrderState.DRAFT) {
            return notBuilding(sameBody);
        }
        Instant last = order.createdAt().plusMillis(switches.get(Conditions.BUILD_MILLIS));
        if (world.clock().now().isAfter(last)) {
            return refused(Problem.BUILD_EXPIRED);
        }
        if (!sameBody) {
            exchange.verified(Witnesses.otherBody(due(exchange, account, order), signed));
            return refused(Problem.TRANSACTION_NOT_FOUND);
        }
        Optional<SpotAccount> spot = SpotAccounts.of(world).of(account);
        if (spot.isEmpty()) {
            return refused(Problem.NO_OPERATION_KEY);
        }
        Verification verification = Witnesses.check(
                due(exchange, account, order), signed, spot.get().key());
        exchange.verified(verification);
        if (!verification.isAccepted()) {
            return refused(Problem.NOT_SIGNED);
        }
        return trading.isUtxoSpent() ? refused(Problem.UTXO_SPENT) : accept(exchange, id);
    }

    /** The answer tells the order as it is processing, and by then it may be open already [assumed]. */
    private Reply accept(Exchange exchange, String id) {
        World world = exchange.world();
        OrderBook book = world.book();
        long processing = switches.get(Conditions.PROCESSING_MILLIS);
        boolean tellsOpen = switches.get(Quirks.SUBMITTED_STATUS) == SubmittedStatus.OPEN;
        return book.atomically(() -> {
            OrderResult advanced = book.advance(id, OrderState.PENDING, exchange.cause());
            if (!(advanced instanceof OrderResult.Done done)) {
                return notBuilding(true);
            }
            Order told = done.order();
            if (processing == 0) {
                Order entered = enter(world, done.order(), exchange.cause());
                told = tellsOpen ? entered : told;
            } else {
                Instant due = world.clock().now().plus(Duration.ofMillis(processing));
                world.clock().at(due, () -> book.atomically(() -> enter(world, done.order(), Cause.NONE)));
            }
            return answer(told, world);
        });
    }

    /** Reaches the book, or fails there: an account can build more than it can pay for [assumed]. */
    private Order enter(World world, Order order, Cause cause) {
        OrderBook book = world.book();
        if (book.find(order.id())
                .filter(now -> now.state() == OrderState.PENDING)
                .isEmpty()) {
            return order;
        }
        boolean affordable = world.accounts()
                .get(order.account())
                .map(account -> Ledger.of(world)
                                .balance(account, Markets.of(order.market()).paid(order.side()))
                                .free()
                                .signum()
                        >= 0)
                .orElse(true);
        OrderResult result =
                affordable ? book.advance(order.id(), OrderState.OPEN, cause) : book.reject(order.id(), cause);
        if (affordable && order.type() == OrderType.MARKET && switches.get(Conditions.FILL_MARKET_ORDERS)) {
            result = book.fill(order.id(), new Execution(order.quantity(), Terms.price(order)), cause);
        }
        return result instanceof OrderResult.Done done ? done.order() : order;
    }

    private Reply answer(Order order, World world) {
        List<Fills.Fill> fills = Ledger.of(world).fills().of(order);
        ObjectNode old = Json.object();
        old.set("order", orders.old(order, fills));
        if (switches.get(Quirks.OLD_SHAPES)) {
            return Answers.ok(old);
        }
        ObjectNode current = orders.current(order, fills);
        return Answers.ok(switches.get(Quirks.ORDER_MEMBER_TOO) ? current.setAll(old) : current);
    }

    private Due due(Exchange exchange, Account account, @Nullable Order order) {
        return new Due(
                exchange.world(),
                exchange.namespaces(),
                switches.get(Quirks.NETWORK),
                account,
                Transactions.Purpose.PLACE,
                order);
    }

    private Reply notBuilding(boolean sameBody) {
        return refused(sameBody ? Problem.ALREADY_SUBMITTED : Problem.INVALID_STATE);
    }

    private Reply refused(Problem problem) {
        return errors.reply(Operation.SUBMIT_ORDER, problem);
    }
}
