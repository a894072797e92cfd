package io.venuesim.venue.dmex;

import io.venuesim.crypto.Abi;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Keccak;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One way to make the hash of an order of its members: keccak256 of their ABI encoding [official docs], of these nine in
 * this order [assumed: those that stand before the signature in the REST example].
 */
final class AbiOrderHash {
    private static final int UINT256 = 256;

    /** True if the hash is made of the message. */
    static boolean matches(OrderHash hash, OrderMessage message) {
        return of(message).filter(hash.id()::equals).isPresent();
    }

    /** Empty if a member has no place in the encoding. */
    static Optional<String> of(OrderMessage message) {
        Optional<EthAddress> token = EthAddress.parse(message.baseToken());
        BigInteger leverage = message.leverage().orElse(BigInteger.ZERO);
        boolean fits = Stream.of(message.amount(), message.price(), message.nonce(), leverage)
                .allMatch(number -> number.bitLength() <= UINT256);
        return token.filter(any -> fits)
                .map(address -> Abi.encode(
                        Abi.address(message.user()),
                        Abi.address(address),
                        Abi.string(message.asset()),
                        Abi.uint256(message.amount()),
                        Abi.uint256(message.price()),
                        Abi.bool(message.isBuy()),
                        Abi.uint256(message.nonce()),
                        Abi.uint256(leverage),
                        Abi.bool(message.isClosing())))
                .map(Keccak::keccak256)
                .map(Hex::encode0x);
    }

    private AbiOrderHash() {}
}
