package io.venuesim.venue.dmex;

import io.venuesim.core.account.Account;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.order.Order;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Secp256k1.Signature;
import java.math.BigInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** One generation of the API signs an order's hash to cancel it, the other a hash of its own: clients mix them up. */
final class OtherHashes {
    /** How many milliseconds a message may have been under way whose nonce was the time. */
    private static final int LATE = 250;
    /** How far the nonce runs ahead of the time in a client that counts on within a millisecond. */
    private static final int AHEAD = 16;

    private static final Mistake ORDER_HASH = new Mistake(
            "order-hash-signed",
            "The hash of the order was signed; the older API signs a hash of the cancel, the cancel_hash.",
            "Sign cancel_hash: keccak256 of contract_address, order_hash, user_address and nonce, packed.");

    private static final Mistake CANCEL_HASH = new Mistake(
            "legacy-cancel-hash-signed",
            "The cancel hash of the older API was signed: contract, order hash, user and nonce.",
            "This API signs the 32 bytes of the order's own hash, and nothing else.");

    /** The order's hash, where the hash of a cancel belongs. */
    static Trial orderHash(LegacyMessages.Cancel cancel, Account owner) {
        return new Trial(ORDER_HASH, () -> Mistakes.isBy(owner, cancel.order(), cancel.signature()));
    }

    /** The order's hash was sent in the place of the cancel's. */
    static Trial orderHashSent(LegacyMessages.Cancel cancel) {
        return new Trial(
                ORDER_HASH, () -> cancel.hash().id().equals(cancel.order().id()));
    }

    /**
     * The hash of a cancel, where the order's belongs.
     *
     * @param nowMillis when the message came in: the nonce, which it lacks, is the time in the official SDK, or one more
     *     than the one before
     */
    static Trial legacyCancel(Order order, Signature signature, Account owner, EthAddress contract, long nowMillis) {
        return new Trial(
                CANCEL_HASH,
                () -> EthAddress.parse(owner.id()).stream()
                        .flatMap(user -> nonces(order, nowMillis)
                                .map(nonce -> LegacyHash.cancel(
                                        contract, OrderHash.parse(order.id()).orElseThrow(), user, nonce)))
                        .anyMatch(hash -> Mistakes.isBy(owner, hash.hash(), signature)));
    }

    private static Stream<BigInteger> nonces(Order order, long nowMillis) {
        BigInteger placed =
                Integers.ofText(order.attributes().getOrDefault("nonce", "")).orElse(BigInteger.ZERO);
        return Stream.concat(
                LongStream.rangeClosed(0, AHEAD).mapToObj(more -> placed.add(BigInteger.valueOf(more))),
                LongStream.rangeClosed(nowMillis - LATE, nowMillis + AHEAD)
                        .filter(time -> time >= 0)
                        .mapToObj(BigInteger::valueOf));
    }

    private OtherHashes() {}
}
