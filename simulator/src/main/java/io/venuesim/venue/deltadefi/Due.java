package io.venuesim.venue.deltadefi;

import io.venuesim.core.account.Account;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.crypto.Hex;
import io.venuesim.venue.deltadefi.Quirks.Network;
import io.venuesim.venue.deltadefi.SpotAccounts.SpotAccount;
import io.venuesim.venue.deltadefi.Transactions.Purpose;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The transaction that a client is to sign.
 *
 * @param network that the venue writes addresses for
 * @param account whose transaction it is
 * @param purpose what it is for
 * @param order what it is about, null as long as nobody knows
 */
record Due(
        World world,
        Namespaces namespaces,
        Network network,
        Account account,
        Purpose purpose,
        @Nullable Order order) {

    /** The body that was handed out for it, or is as soon as somebody asks. */
    Optional<byte[]> body() {
        return Optional.ofNullable(order).flatMap(about -> body(about, purpose));
    }

    /** The key that is to sign; empty if the account has none. */
    Optional<OperationKey> key() {
        return SpotAccounts.of(world).of(account).map(SpotAccount::key);
    }

    /** The body of another transaction in the same world. */
    Optional<byte[]> body(Order about, Purpose other) {
        Optional<String> kept = other == Purpose.PLACE ? Terms.body(about) : Optional.empty();
        return kept.or(() -> bodyFor(about, other, network)).flatMap(Hex::decode);
    }

    /** The body that this would have on another network. */
    Optional<byte[]> bodyOnOtherNetwork() {
        Network other = network == Network.MAINNET ? Network.PREPROD : Network.MAINNET;
        return Optional.ofNullable(order)
                .flatMap(about -> bodyFor(about, purpose, other))
                .flatMap(Hex::decode);
    }

    private Optional<String> bodyFor(Order about, Purpose other, Network on) {
        return world.accounts()
                .get(about.account())
                .flatMap(SpotAccounts.of(world)::of)
                .map(spot -> Transactions.body(about.id(), spot.key().hash(), on, other));
    }
}
