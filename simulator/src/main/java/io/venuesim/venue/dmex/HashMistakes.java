package io.venuesim.venue.dmex;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What clients get wrong about a hash that the venue makes again of the message's members. */
final class HashMistakes {
    /** For how many milliseconds back a retry is recognised by the nonce of the try before. */
    private static final int RETRIES = 10_000;

    private static final String AS_SENT =
            "Hash the very members that are sent, as they are sent: amount, price and leverage are whole numbers, times"
                    + " 10^8.";

    private static final Mistake PACKED = new Mistake(
            "hash-packed",
            "The hash was made over the packed encoding, where the standard ABI encoding is due.",
            "Use abi.encode: ethers AbiCoder.encode, eth_abi.encode; not solidityPacked, encode_packed, soliditySha3.");

    private static final Mistake NOT_PACKED = new Mistake(
            "hash-not-packed",
            "The hash was made over the standard ABI encoding, where the packed one is due.",
            "Use abi.encodePacked: ethers solidityPacked, eth_abi.packed.encode_packed, web3 soliditySha3.");

    private static final Mistake OTHER_MEMBERS = new Mistake(
            "hash-of-other-members",
            "The signature is good for the hash that was sent, but the hash is not that of the members: one was changed"
                    + " after hashing, or hashed otherwise.",
            "Compare the preimage above with the bytes that the client hashes; round first, then hash, sign and send the"
                    + " same values.");

    /** A sign of a number that was hashed in another scale; the exponent of ten by which it differs. */
    private record Scale(int exponent, String words) {}

    private static final List<Scale> SCALES =
            List.of(new Scale(-Integers.SCALE, "as people write numbers"), new Scale(10, "times 10^18"));

    /**
     * Of a new order.
     *
     * @param signed whether the signature is a good one over the hash that was sent
     */
    static Stream<Trial> of(AbiOrderHash order, OrderHash sent, BooleanSupplier signed) {
        Predicate<AbiOrderHash> isSent = other -> other.hash().equals(sent.id());
        return Stream.of(
                        Stream.of(new Trial(PACKED, () -> order.packedHash().equals(sent.id()))),
                        SCALES.stream().flatMap(scale -> scaled(order, scale, isSent)),
                        members(order, isSent),
                        Stream.of(new Trial(OTHER_MEMBERS, signed)))
                .flatMap(some -> some);
    }

    /** Of a message of the older generation. */
    static Stream<Trial> ofLegacy(LegacyMessages.Signed message, BooleanSupplier signed) {
        OrderHash sent = message.hash();
        return Stream.of(
                        ofLegacy(message.expected(), sent),
                        earlier(message),
                        Stream.of(new Trial(OTHER_MEMBERS, signed)))
                .flatMap(some -> some);
    }

    /** Of any hash of the older generation. */
    static Stream<Trial> ofLegacy(LegacyHash expected, OrderHash sent) {
        return Stream.of(new Trial(NOT_PACKED, () -> expected.unpacked().get().equals(sent.id())));
    }

    private static Stream<Trial> scaled(AbiOrderHash order, Scale scale, Predicate<AbiOrderHash> isSent) {
        return Stream.of("amount, price and leverage", "amount and price", "amount", "price", "leverage")
                .map(names -> new Trial(
                        new Mistake(
                                "other-scale-hashed",
                                "The hash was made over " + names + " " + scale.words()
                                        + ", not over what was sent, times 10^8.",
                                AS_SENT),
                        () -> order.scaled(names, scale.exponent())
                                .filter(isSent)
                                .isPresent()));
    }

    private static Stream<Trial> members(AbiOrderHash order, Predicate<AbiOrderHash> isSent) {
        return Stream.of(
                member("the opposite side", order.withSide(!order.isBuy()), isSent),
                member("the opposite closing_order", order.withClosing(!order.isClosing()), isSent),
                member("the asset in upper case", order.withAsset(order.asset().toUpperCase(Locale.ROOT)), isSent),
                member("the asset in lower case", order.withAsset(order.asset().toLowerCase(Locale.ROOT)), isSent),
                member("a nonce in seconds", order.withNonce(order.nonce().divide(BigInteger.valueOf(1000))), isSent));
    }

    private static Trial member(String what, AbiOrderHash other, Predicate<AbiOrderHash> isSent) {
        return new Trial(
                new Mistake(
                        "hash-of-other-members",
                        "The hash was made over " + what + ", which is not what was sent.",
                        AS_SENT),
                () -> isSent.test(other));
    }

    /** Looked for when it is their turn: a hash costs little, a thousand of them something. */
    private static Stream<Trial> earlier(LegacyMessages.Signed message) {
        BigInteger nonce = message.nonce();
        return Stream.of(message)
                .flatMap(
                        any -> LongStream.rangeClosed(1, RETRIES)
                                .mapToObj(BigInteger::valueOf)
                                .filter(before -> before.compareTo(nonce) <= 0)
                                .map(nonce::subtract)
                                .filter(earlier -> message.expected(earlier).is(message.hash()))
                                .limit(1)
                                .map(
                                        earlier -> Trial.certain(
                                                new Mistake(
                                                        "hash-of-another-nonce",
                                                        "The hash was made with the nonce " + earlier + ", and " + nonce
                                                                + " was sent.",
                                                        "Whoever takes a new nonce, for a retry too, makes the hash and the signature anew."))));
    }

    private HashMistakes() {}
}
