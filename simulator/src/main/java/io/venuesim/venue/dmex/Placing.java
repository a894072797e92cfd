package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.account.Account;
import io.venuesim.crypto.EthAddress;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Verification;
import java.util.Optional;

/** Places an order, whatever transport asks for it: the checks of its message, in their order [assumed]. */
final class Placing {
    private final Switches switches;
    private final Admission admission;

    Placing(Switches switches) {
        this.switches = switches;
        this.admission = new Admission(switches);
    }

    Answer place(JsonNode message, Exchange exchange) {
        Optional<EthAddress> user = OrderMessage.user(message);
        if (user.isEmpty()) {
            return Errors.INVALID_DATA;
        }
        Wallets.Holder holder = Wallets.holder(user.get(), exchange);
        String hash = OrderMessage.hash(message).map(OrderHash::id).orElse(null);
        exchange.enter(holder.world(), "create_order", holder.account().id(), hash);
        return OrderMessage.read(message, switches)
                .map(order -> place(order, WireSignature.read(message, switches), holder.account(), exchange))
                .orElse(Errors.INVALID_DATA);
    }

    private Answer place(OrderMessage order, WireSignature signature, Account owner, Exchange exchange) {
        if (order.amount().signum() == 0) {
            return Errors.AMOUNT_NOT_POSITIVE;
        }
        if (!order.leverage()
                .filter(scaled -> Quirks.isLeverage(scaled, switches))
                .isPresent()) {
            return Errors.INVALID_LEVERAGE;
        }
        Optional<OrderHash> hash = order.hash();
        if (hash.isEmpty() || !isHashOf(order, hash.get(), signature, owner, exchange)) {
            return Errors.INVALID_ORDER_HASH;
        }
        if (exchange.world().book().find(hash.get().id()).isPresent()) {
            return Errors.ORDER_ALREADY_EXISTS;
        }
        Verification found = Auth.check(hash.get(), signature, owner, exchange);
        exchange.verified(found);
        return found.isAccepted() ? admission.admit(order, owner, exchange) : Errors.INVALID_SIGNATURE;
    }

    private boolean isHashOf(
            OrderMessage order, OrderHash hash, WireSignature signature, Account owner, Exchange exchange) {
        return switch (switches.get(Quirks.HASH)) {
            case OPAQUE -> true;
            case ASSUMED_ABI_V1 ->
                AbiOrderHash.of(order)
                        .filter(due -> isHashOf(due, hash, signature, owner, exchange))
                        .isPresent();
        };
    }

    /** A hash that is another one is told to the journal, like a signature. */
    private static boolean isHashOf(
            AbiOrderHash due, OrderHash hash, WireSignature signature, Account owner, Exchange exchange) {
        if (due.hash().equals(hash.id())) {
            return true;
        }
        exchange.verified(due.mismatch(hash)
                .suspecting(() -> HashMistakes.of(
                        due,
                        hash,
                        () -> signature instanceof WireSignature.WellFormed good
                                && Mistakes.isBy(owner, hash, good.signature()))));
        return false;
    }
}
