package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.OrderResult;
import io.venuesim.crypto.EthAddress;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Verification;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Places and cancels as the older generation does: whoever asks names the account, and signs a hash of the request. The
 * order of the checks is [assumed].
 */
final class LegacyOrders {
    private final Switches switches;

    LegacyOrders(Switches switches) {
        this.switches = switches;
    }

    /** An order on a futures contract that is there. */
    Answer place(JsonNode body, Exchange exchange) {
        Optional<LegacyMessages.Create> read = LegacyMessages.create(body, switches);
        if (read.isEmpty()) {
            return Errors.INVALID_REQUEST;
        }
        Account owner = enter("create_order", read.get(), read.get().hash(), exchange);
        String asset = LegacyContracts.of(exchange.world()).asset(read.get().futuresContract());
        return place(read.get(), owner, asset, exchange);
    }

    /** An order on a futures contract that is made with it. */
    Answer placeOnNewContract(JsonNode body, Exchange exchange) {
        Optional<LegacyMessages.Create> read = LegacyMessages.create(body.path("order"), switches);
        Optional<LegacyMessages.Contract> made = LegacyMessages.contract(body.path("contract"), switches);
        if (read.isEmpty() || made.isEmpty()) {
            return Errors.INVALID_REQUEST;
        }
        LegacyMessages.Create order = read.get();
        LegacyMessages.Contract contract = made.get();
        Account owner = enter("create_order", order, order.hash(), exchange);
        Optional<LegacyAsset> asset = LegacyAsset.byModel(contract.model(), exchange.world());
        if (asset.isEmpty()
                || !contract.hash().id().equals(order.futuresContract().id())) {
            return Errors.INVALID_CONTRACT_HASH;
        }
        LegacyHash expected = contract.expected(order.contract(), asset.get().hash());
        if (!expected.is(contract.hash())) {
            exchange.verified(expected.mismatch(contract.hash())
                    .suspecting(() -> HashMistakes.ofLegacy(expected, contract.hash())));
            return Errors.INVALID_CONTRACT_HASH;
        }
        Answer answer = place(order, owner, asset.get().symbol(), exchange);
        if (answer instanceof Answer.Success) {
            LegacyContracts.of(exchange.world())
                    .add(contract.hash(), asset.get().symbol());
        }
        return answer;
    }

    /** A nonce counts as used from its own check on, whatever follows. */
    Answer cancel(JsonNode body, Exchange exchange) {
        Optional<LegacyMessages.Cancel> read = LegacyMessages.cancel(body, switches);
        if (read.isEmpty()) {
            return Errors.INVALID_REQUEST;
        }
        LegacyMessages.Cancel cancel = read.get();
        Account owner = enter("cancel_order", cancel, cancel.order(), exchange);
        Optional<Errors> refusal = refusal(cancel, Errors.INVALID_CANCEL_HASH, exchange);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        LegacyNonces nonces = exchange.world().memory(LegacyNonces.class, LegacyNonces::new);
        if (!nonces.use(cancel.user().lower(), cancel.nonce(), switches.get(Quirks.NONCES))) {
            return Errors.NONCE_ALREADY_USED;
        }
        Answer answer = Orders.cancel(cancel.order().id(), owner, exchange);
        return answer instanceof Answer.Success ? done("Order cancelled") : answer;
    }

    private Answer place(LegacyMessages.Create order, Account owner, String asset, Exchange exchange) {
        if (order.amount().signum() == 0) {
            return Errors.AMOUNT_NOT_POSITIVE;
        }
        if (!Quirks.isLeverage(order.leverage(), switches)) {
            return Errors.INVALID_LEVERAGE;
        }
        Optional<Errors> refusal = refusal(order, Errors.INVALID_ORDER_HASH, exchange);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        World world = exchange.world();
        OrderResult result = world.book().atomically(() -> {
            Wallets.register(owner, world, exchange.namespaces());
            return world.book().place(order.toOrder(owner.id(), asset), exchange.cause());
        });
        return result instanceof OrderResult.Refused refused ? Errors.of(refused.reason()) : done("Order created");
    }

    /** Trading contract, hash, signer: delegates came later. */
    private Optional<Errors> refusal(LegacyMessages.Signed message, Errors wrongHash, Exchange exchange) {
        Optional<EthAddress> contract = EthAddress.parse(switches.get(Quirks.CONTRACT_ADDRESS));
        if (!contract.filter(message.contract()::equals).isPresent()) {
            return Optional.of(Errors.INVALID_CONTRACT_ADDRESS);
        }
        LegacyHash expected = message.expected();
        Account user = Wallets.stranger(message.user());
        if (!expected.is(message.hash())) {
            exchange.verified(expected.mismatch(message.hash()).suspecting(() -> wrongHash(message, user)));
            return Optional.of(wrongHash);
        }
        Verification found = Auth.of(message.hash(), message.signature())
                .check(user)
                .suspecting(() -> wrongSignature(message, user, exchange));
        exchange.verified(found.fact("packed", expected.preimage()));
        return found.isAccepted() ? Optional.empty() : Optional.of(Errors.INVALID_SIGNATURE);
    }

    private static Stream<Trial> wrongHash(LegacyMessages.Signed message, Account user) {
        Stream<Trial> ofAny =
                HashMistakes.ofLegacy(message, () -> Mistakes.isBy(user, message.hash(), message.signature()));
        return message instanceof LegacyMessages.Cancel cancel
                ? Stream.concat(Stream.of(OtherHashes.orderHashSent(cancel)), ofAny)
                : ofAny;
    }

    private static Stream<Trial> wrongSignature(LegacyMessages.Signed message, Account user, Exchange exchange) {
        Stream<Trial> ofAny = Mistakes.of(message.hash(), message.signature(), user, exchange);
        return message instanceof LegacyMessages.Cancel cancel
                ? Stream.concat(Stream.of(OtherHashes.orderHash(cancel, user)), ofAny)
                : ofAny;
    }

    private static Account enter(String operation, LegacyMessages.Signed message, OrderHash order, Exchange exchange) {
        Wallets.Holder holder = Wallets.holder(message.user(), exchange);
        exchange.enter(holder.world(), operation, holder.account().id(), order.id());
        return holder.account();
    }

    private static Answer done(String message) {
        return new Answer.Success(TextNode.valueOf(message));
    }
}
