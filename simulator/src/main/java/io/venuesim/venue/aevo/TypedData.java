package io.venuesim.venue.aevo;

import static io.venuesim.crypto.Eip712.address;
import static io.venuesim.crypto.Eip712.bool;
import static io.venuesim.crypto.Eip712.bytes32;
import static io.venuesim.crypto.Eip712.hashStruct;
import static io.venuesim.crypto.Eip712.string;
import static io.venuesim.crypto.Eip712.typeHash;
import static io.venuesim.crypto.Eip712.uint256;

import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Keccak;
import java.math.BigInteger;

/** Hashes of the structs that wallets and signing keys sign. [official docs] [official SDK] */
final class TypedData {
    private static final String ORDER_MEMBERS =
            "Order(address maker,bool isBuy,uint256 limitPrice,uint256 amount,uint256 salt,uint256 instrument";
    private static final byte[] ORDER = typeHash(ORDER_MEMBERS + ",uint256 timestamp)");
    private static final byte[] BUILDER_ORDER =
            typeHash(ORDER_MEMBERS + ",uint256 timestamp,string builderId,uint256 builderFeeRate)");
    private static final byte[] UNDATED_ORDER = typeHash(ORDER_MEMBERS + ")");
    private static final byte[] AMOUNT_FIRST = typeHash(
            "Order(address maker,bool isBuy,uint256 amount,uint256 limitPrice,uint256 salt,uint256 instrument,uint256 timestamp)");
    private static final byte[] REGISTER = typeHash("Register(address key,uint256 expiry)");
    private static final byte[] REGISTER_HASHED = typeHash("Register(bytes32 key,uint256 expiry)");
    private static final byte[] SIGN_KEY = typeHash("SignKey(address account)");

    /** The hash of an order; prices and amounts are whole numbers as sent. */
    static byte[] order(OrderForm form) {
        byte[][] common = {
            address(form.maker()),
            bool(form.isBuy()),
            uint256(form.limitPrice()),
            uint256(form.amount()),
            uint256(form.salt()),
            uint256(form.instrument())
        };
        BigInteger timestamp = form.timestamp();
        if (timestamp == null) {
            return hashStruct(UNDATED_ORDER, common);
        }
        OrderForm.Builder builder = form.builder();
        return builder == null
                ? hashStruct(ORDER, and(common, uint256(timestamp)))
                : hashStruct(
                        BUILDER_ORDER,
                        and(common, uint256(timestamp), string(builder.id()), uint256(builder.feeRate())));
    }

    /** The hash of an order as it was signed before orders had a timestamp. */
    static byte[] undated(OrderForm form) {
        return hashStruct(
                UNDATED_ORDER,
                address(form.maker()),
                bool(form.isBuy()),
                uint256(form.limitPrice()),
                uint256(form.amount()),
                uint256(form.salt()),
                uint256(form.instrument()));
    }

    /** A struct that no network knows, with two members in each other's place. */
    static byte[] amountFirst(OrderForm form) {
        BigInteger timestamp = form.timestamp();
        return hashStruct(
                AMOUNT_FIRST,
                address(form.maker()),
                bool(form.isBuy()),
                uint256(form.amount()),
                uint256(form.limitPrice()),
                uint256(form.salt()),
                uint256(form.instrument()),
                uint256(timestamp == null ? BigInteger.ZERO : timestamp));
    }

    /** What the account signs to register a key. */
    static byte[] register(EthAddress key, BigInteger expiry) {
        return hashStruct(REGISTER, address(key), uint256(expiry));
    }

    /** The older form of the same, which the exchange takes too. [official SDK] */
    static byte[] registerHashed(EthAddress key, BigInteger expiry) {
        return hashStruct(REGISTER_HASHED, bytes32(Keccak.keccak256(key.bytes())), uint256(expiry));
    }

    /** What the key that is registered signs. */
    static byte[] signKey(EthAddress account) {
        return hashStruct(SIGN_KEY, address(account));
    }

    private static byte[][] and(byte[][] words, byte[]... more) {
        byte[][] all = new byte[words.length + more.length][];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }

    private TypedData() {}
}
