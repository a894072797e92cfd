package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.CancelRequest;
import io.venuesim.core.order.CancelResult;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.crypto.Hex;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Verification;
import io.venuesim.venue.deltadefi.SpotAccounts.SpotAccount;
import io.venuesim.venue.deltadefi.Transactions.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cancel of 2025: a transaction is built, signed by its owner, and submitted; what the Go SDK still does. */
final class SignedCancels {
    /** One submit does not name more transactions than this. */
    private static final int MOST = 1_000;

    /** Which order each transaction that was handed out would cancel, by its hash. */
    private static final class Built implements World.Copyable {
        private final Map<String, String> orders = new ConcurrentHashMap<>();

        @Override
        public Built copy() {
            Built copy = new Built();
            copy.orders.putAll(orders);
            return copy;
        }

        static Built of(World world) {
            return world.memory(Built.class, Built::new);
        }
    }

    private final Switches switches;
    private final Errors errors;
    private final Trading trading;

    SignedCancels(Switches switches, Errors errors, Trading trading) {
        this.switches = switches;
        this.errors = errors;
        this.trading = trading;
    }

    /** {@code DELETE /order/{orderId}/build}; [official SDK] Go's body is {@code null}, and none is read. */
    Reply build(Exchange exchange) {
        String id = exchange.request().pathParameter("orderId");
        return call(exchange, Operation.BUILD_CANCEL, id, account -> {
            if (!Texts.isOrderId(id)) {
                return errors.malformedId(Operation.BUILD_CANCEL);
            }
            Optional<Order> order = exchange.world()
                    .book()
                    .find(id)
                    .filter(found -> found.account().equals(account.id()));
            if (order.isEmpty()) {
                return errors.reply(Operation.BUILD_CANCEL, Problem.ORDER_NOT_FOUND);
            }
            if (!order.get().state().isWorking()) {
                return errors.reply(Operation.BUILD_CANCEL, Problem.ORDER_NOT_OPEN);
            }
            return SpotAccounts.of(exchange.world())
                    .of(account)
                    .map(spot -> Answers.ok(Json.object().put("tx_hex", transaction(exchange, id, spot))))
                    .orElseGet(() -> errors.reply(Operation.BUILD_CANCEL, Problem.NO_OPERATION_KEY));
        });
    }

    /** {@code DELETE /order/cancel-all/build}: one for each open order, whatever its symbol [assumed]. */
    Reply buildAll(Exchange exchange) {
        return call(exchange, Operation.BUILD_CANCEL_ALL, null, account -> {
            Optional<SpotAccount> spot = SpotAccounts.of(exchange.world()).of(account);
            if (spot.isEmpty()) {
                return errors.reply(Operation.BUILD_CANCEL_ALL, Problem.NO_OPERATION_KEY);
            }
            List<Order> open = exchange.world()
                    .book()
                    .orders(order -> order.account().equals(account.id())
                            && order.state().isWorking());
            if (open.isEmpty()) {
                return errors.reply(Operation.BUILD_CANCEL_ALL, Problem.ORDER_NOT_FOUND);
            }
            ObjectNode answer = Json.object();
            ArrayNode transactions = answer.putArray("tx_hexes");
            open.forEach(order -> transactions.add(transaction(exchange, order.id(), spot.get())));
            return Answers.ok(answer);
        });
    }

    /** {@code DELETE /order/submit}: names no order, so the transaction's hash has to. */
    Reply submit(Exchange exchange) {
        JsonNode body = Json.readObject(exchange.request().body()).orElseGet(Json::object);
        return call(exchange, Operation.SUBMIT_CANCEL, null, account -> {
            Optional<SignedTransaction> signed = transaction(body.path("signed_tx"));
            if (signed.isEmpty()) {
                unreadable(exchange, account, "signed_tx");
                return errors.reply(Operation.SUBMIT_CANCEL, Problem.INVALID_REQUEST);
            }
            String hash = Hex.encode(signed.get().hash());
            return cancel(exchange, account, List.of(signed.get()))
                    .map(problem -> errors.reply(Operation.SUBMIT_CANCEL, problem))
                    .orElseGet(() -> {
                        ObjectNode answer = Json.object().put("tx_hash", hash);
                        return Answers.ok(switches.get(Quirks.TXHASH_TOO) ? answer.put("txhash", hash) : answer);
                    });
        });
    }

    /** {@code DELETE /order/cancel-all/submit}: all are verified before the first is cancelled [assumed]. */
    Reply submitAll(Exchange exchange) {
        JsonNode body = Json.readObject(exchange.request().body()).orElseGet(Json::object);
        return call(exchange, Operation.SUBMIT_CANCEL_ALL, null, account -> {
            List<SignedTransaction> signed = new ArrayList<>();
            body.path("signed_txs").forEach(one -> transaction(one).ifPresent(signed::add));
            int sent =
                    body.path("signed_txs").isArray() ? body.path("signed_txs").size() : 0;
            if (signed.size() != sent || sent == 0) {
                unreadable(exchange, account, "signed_txs");
            }
            if (sent == 0 || sent > MOST || signed.size() != sent) {
                return errors.reply(Operation.SUBMIT_CANCEL_ALL, Problem.INVALID_REQUEST);
            }
            return cancel(exchange, account, signed)
                    .map(problem -> errors.reply(Operation.SUBMIT_CANCEL_ALL, problem))
                    .orElseGet(() -> Answers.ok(cancelled(exchange.world(), signed)));
        });
    }

    /** Those that were cancelled, each once: one may have been filled in between. */
    private static ObjectNode cancelled(World world, List<SignedTransaction> signed) {
        ObjectNode answer = Json.object();
        ArrayNode ids = answer.putArray("cancelled_order_ids");
        signed.stream()
                .flatMap(one -> Optional.ofNullable(order(world, one)).stream())
                .distinct()
                .filter(id -> world.book()
                        .find(id)
                        .filter(order -> order.state() == OrderState.CANCELLED)
                        .isPresent())
                .forEach(ids::add);
        return answer;
    }

    private Reply call(Exchange exchange, Operation operation, @Nullable String order, Function<Account, Reply> step) {
        return switches.get(Quirks.SIGNED_CANCEL)
                ? trading.call(exchange, operation, order, step)
                : Errors.PAGE_NOT_FOUND;
    }

    /** Known to this account, open, signed: for all of them in this order [assumed]; then they are cancelled. */
    private Optional<Problem> cancel(Exchange exchange, Account account, List<SignedTransaction> transactions) {
        World world = exchange.world();
        for (SignedTransaction one : transactions) {
            Optional<Order> order = Optional.ofNullable(order(world, one))
                    .flatMap(world.book()::find)
                    .filter(found -> found.account().equals(account.id()));
            if (order.isEmpty()) {
                exchange.verified(Witnesses.otherBody(due(exchange, account, null), one));
                return Optional.of(Problem.TRANSACTION_NOT_FOUND);
            }
            if (!order.get().state().isWorking()) {
                return Optional.of(Problem.ORDER_NOT_OPEN);
            }
            Verification verification = Witnesses.check(
                    due(exchange, account, order.get()),
                    one,
                    SpotAccounts.of(world).of(account).orElseThrow().key());
            exchange.verified(verification);
            if (!verification.isAccepted()) {
                return Optional.of(Problem.NOT_SIGNED);
            }
        }
        List<String> ids =
                transactions.stream().map(one -> order(world, one)).distinct().toList();
        CancelRequest request = ids.size() == 1 ? CancelRequest.byId(ids.get(0)) : CancelRequest.byIds(ids);
        return Cancels.cancel(exchange, account, request) instanceof CancelResult.Refused refused
                ? Optional.of(errors.problem(refused.reason()))
                : Optional.empty();
    }

    private void unreadable(Exchange exchange, Account account, String member) {
        exchange.verified(Witnesses.unreadable(
                due(exchange, account, null), exchange.request().body(), member));
    }

    private Due due(Exchange exchange, Account account, @Nullable Order order) {
        return new Due(
                exchange.world(), exchange.namespaces(), switches.get(Quirks.NETWORK), account, Purpose.CANCEL, order);
    }

    private String transaction(Exchange exchange, String orderId, SpotAccount spot) {
        String body = Transactions.body(orderId, spot.key().hash(), switches.get(Quirks.NETWORK), Purpose.CANCEL);
        byte[] hash = Transactions.hash(Hex.decode(body).orElseThrow());
        Built.of(exchange.world()).orders.put(Hex.encode(hash), orderId);
        return Transactions.unsigned(body);
    }

    private static Optional<SignedTransaction> transaction(JsonNode hex) {
        return hex.isTextual() ? SignedTransaction.read(hex.textValue()) : Optional.empty();
    }

    private static @Nullable String order(World world, SignedTransaction transaction) {
        return Built.of(world).orders.get(Hex.encode(transaction.hash()));
    }
}
