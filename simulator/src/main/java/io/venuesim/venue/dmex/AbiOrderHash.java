package io.venuesim.venue.dmex;

import io.venuesim.crypto.Abi;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Keccak;
import io.venuesim.venue.Verification;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One way to make the hash of an order of its members: keccak256 of their ABI encoding [official docs], of these nine in
 * this order [assumed: those that stand before the signature in the REST example].
 */
record AbiOrderHash(
        EthAddress user,
        EthAddress baseToken,
        String asset,
        BigInteger amount,
        BigInteger price,
        boolean isBuy,
        BigInteger nonce,
        BigInteger leverage,
        boolean isClosing) {
    private static final int UINT256 = 256;

    /** Empty if a member has no place in the encoding. */
    static Optional<AbiOrderHash> of(OrderMessage message) {
        return EthAddress.parse(message.baseToken())
                .map(token -> new AbiOrderHash(
                        message.user(),
                        token,
                        message.asset(),
                        message.amount(),
                        message.price(),
                        message.isBuy(),
                        message.nonce(),
                        message.leverage().orElse(BigInteger.ZERO),
                        message.isClosing()))
                .filter(AbiOrderHash::fits);
    }

    /** {@code 0x} and 64 lower-case hex digits. */
    String hash() {
        return Hex.encode0x(Keccak.keccak256(Abi.encode(arguments())));
    }

    /** What the hash would be without the gaps of the standard encoding. */
    String packedHash() {
        return Hex.encode0x(Keccak.keccak256(Abi.packed(arguments())));
    }

    /** What a journal tells of a message that carries another hash. */
    Verification mismatch(OrderHash sent) {
        return Verification.refused(
                        "keccak256 over the ABI encoding, by the switch hash", "the hash is not that of the message")
                .fact("preimage", Hex.encode0x(Abi.encode(arguments())))
                .fact("expected", hash())
                .fact("sent", sent.id());
    }

    AbiOrderHash withSide(boolean other) {
        return new AbiOrderHash(user, baseToken, asset, amount, price, other, nonce, leverage, isClosing);
    }

    AbiOrderHash withClosing(boolean other) {
        return new AbiOrderHash(user, baseToken, asset, amount, price, isBuy, nonce, leverage, other);
    }

    AbiOrderHash withAsset(String other) {
        return new AbiOrderHash(user, baseToken, other, amount, price, isBuy, nonce, leverage, isClosing);
    }

    AbiOrderHash withNonce(BigInteger other) {
        return new AbiOrderHash(user, baseToken, asset, amount, price, isBuy, other, leverage, isClosing);
    }

    /**
     * With some numbers times a power of ten; empty if one of them is no whole number then, or too large.
     *
     * @param names those of {@code amount}, {@code price} and {@code leverage}, in a text
     */
    Optional<AbiOrderHash> scaled(String names, int exponent) {
        try {
            AbiOrderHash scaled = new AbiOrderHash(
                    user,
                    baseToken,
                    asset,
                    names.contains("amount") ? Integers.shift(amount, exponent) : amount,
                    names.contains("price") ? Integers.shift(price, exponent) : price,
                    isBuy,
                    nonce,
                    names.contains("leverage") ? Integers.shift(leverage, exponent) : leverage,
                    isClosing);
            return Optional.of(scaled).filter(AbiOrderHash::fits);
        } catch (ArithmeticException fraction) {
            return Optional.empty();
        }
    }

    private boolean fits() {
        return Stream.of(amount, price, nonce, leverage).allMatch(number -> number.bitLength() <= UINT256);
    }

    private Abi.Argument[] arguments() {
        return new Abi.Argument[] {
            Abi.address(user),
            Abi.address(baseToken),
            Abi.string(asset),
            Abi.uint256(amount),
            Abi.uint256(price),
            Abi.bool(isBuy),
            Abi.uint256(nonce),
            Abi.uint256(leverage),
            Abi.bool(isClosing)
        };
    }
}
