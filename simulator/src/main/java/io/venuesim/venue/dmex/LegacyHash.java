package io.venuesim.venue.dmex;

import io.venuesim.crypto.Abi;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Keccak;
import io.venuesim.venue.Verification;
import java.math.BigInteger;
import java.util.function.Supplier;

/**
 * The hashes of the older generation: keccak256 of Solidity's packed encoding [official SDK, its unit tests].
 *
 * @param preimage what is hashed, as {@code 0x} and hex digits
 * @param unpacked the hash that the standard encoding would give
 */
record LegacyHash(String preimage, OrderHash hash, Supplier<String> unpacked) {

    /** Of an order; its stop price is not covered. The settlement contract makes the same [official contracts]. */
    static LegacyHash order(
            EthAddress contract,
            OrderHash futuresContract,
            EthAddress user,
            BigInteger amount,
            BigInteger price,
            boolean isBuy,
            BigInteger nonce,
            BigInteger leverage) {
        return of(
                Abi.address(contract),
                Abi.bytes32(futuresContract.bytes()),
                Abi.address(user),
                Abi.uint256(amount),
                Abi.uint256(price),
                Abi.bool(isBuy),
                Abi.uint256(nonce),
                Abi.uint256(leverage));
    }

    /** Of a cancel, which has a nonce of its own. */
    static LegacyHash cancel(EthAddress contract, OrderHash order, EthAddress user, BigInteger nonce) {
        return of(Abi.address(contract), Abi.bytes32(order.bytes()), Abi.address(user), Abi.uint256(nonce));
    }

    /** Of a futures contract that a client makes from a model. */
    static LegacyHash contract(
            EthAddress contract,
            OrderHash asset,
            BigInteger expirationBlock,
            BigInteger multiplier,
            BigInteger fundingRate,
            boolean isPerpetual,
            BigInteger maintenanceMargin) {
        return of(
                Abi.address(contract),
                Abi.bytes32(asset.bytes()),
                Abi.uint256(expirationBlock),
                Abi.uint256(multiplier),
                Abi.uint256(fundingRate),
                Abi.bool(isPerpetual),
                Abi.uint256(maintenanceMargin));
    }

    private static LegacyHash of(Abi.Argument... arguments) {
        byte[] preimage = Abi.packed(arguments);
        String hash = Hex.encode0x(Keccak.keccak256(preimage));
        return new LegacyHash(
                Hex.encode0x(preimage),
                new OrderHash(hash, hash),
                () -> Hex.encode0x(Keccak.keccak256(Abi.encode(arguments))));
    }

    /** True if a message carries the hash of what else it says. */
    boolean is(OrderHash sent) {
        return hash.id().equals(sent.id());
    }

    /** What a journal tells of a message that carries another hash. */
    Verification mismatch(OrderHash sent) {
        return Verification.refused("keccak256 over the packed members", "the hash is not that of the message")
                .fact("preimage", preimage)
                .fact("expected", hash.id())
                .fact("sent", sent.id());
    }
}
