package io.venuesim.venue.dmex;

import io.venuesim.core.account.Account;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.crypto.Eip191;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.crypto.Secp256k1.Signature;
import io.venuesim.diagnosis.PersonalSignMistakes;
import io.venuesim.diagnosis.SignerMistakes;
import io.venuesim.venue.Exchange;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What clients get wrong about the signature over a hash. */
final class Mistakes {
    /** How many of the account's latest orders are tried. */
    private static final int MOST_ORDERS = 16;

    private static final int BYTE = 8;
    private static final int WORD = 256;

    private static final Mistake CUT_WITH_0X = new Mistake(
            "cut-with-0x",
            "The signature was cut with its 0x still in front: r lacks its last two digits, which s begins with.",
            "Cut off 0x first: the next 64 digits are r, the next 64 are s, the last two are v.");

    static Stream<Trial> of(OrderHash hash, Signature signature, Account owner, Exchange exchange) {
        Predicate<EthAddress> maySign = address -> owner.maySign(address.lower());
        World world = exchange.world();
        return Stream.of(
                        PersonalSignMistakes.ofHash(hash.bytes(), signature, maySign),
                        Secp256k1.recover(Eip191.digest(hash.bytes()), signature).stream()
                                .flatMap(key -> SignerMistakes.of(key.lower(), owner, world, exchange.namespaces())),
                        others(hash, signature, owner, world),
                        Stream.of(new Trial(
                                CUT_WITH_0X, () -> uncut(signature).anyMatch(whole -> isBy(owner, hash, whole)))))
                .flatMap(some -> some);
    }

    /** True if the signature over this hash is one that counts for the account. */
    static boolean isBy(Account owner, OrderHash hash, Signature signature) {
        return Secp256k1.recover(Eip191.digest(hash.bytes()), signature)
                .filter(signer -> owner.maySign(signer.lower()))
                .isPresent();
    }

    /** The signature is one of the account's, over another order. */
    private static Stream<Trial> others(OrderHash hash, Signature signature, Account owner, World world) {
        return world
                .book()
                .orders(order ->
                        order.account().equals(owner.id()) && !order.id().equals(hash.id()))
                .stream()
                .sorted(Comparator.comparingLong(Order::sequence).reversed())
                .limit(MOST_ORDERS)
                .flatMap(order -> OrderHash.parse(order.id()).stream())
                .map(other -> new Trial(
                        new Mistake(
                                "signature-of-another-order",
                                "The signature is good for another order of the account, " + other.id() + ".",
                                "Send the signature together with the hash that it was made over."),
                        () -> isBy(owner, other, signature)));
    }

    /** What a signature may have been before it was cut two digits too early; none if r is too long for that. */
    private static Stream<Signature> uncut(Signature cut) {
        if (cut.r().bitLength() > WORD - BYTE) {
            return Stream.empty();
        }
        BigInteger lost = cut.s().shiftRight(WORD - BYTE);
        BigInteger r = cut.r().shiftLeft(BYTE).or(lost);
        BigInteger s = cut.s().subtract(lost.shiftLeft(WORD - BYTE)).shiftLeft(BYTE);
        return IntStream.range(0, 1 << BYTE)
                .mapToObj(last -> Signature.of(r, s.or(BigInteger.valueOf(last)), cut.recoveryId()))
                .flatMap(whole -> whole.stream());
    }

    private Mistakes() {}
}
