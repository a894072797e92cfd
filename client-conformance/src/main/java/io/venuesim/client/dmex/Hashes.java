package io.venuesim.client.dmex;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.List;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.Utf8String;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.crypto.Hash;
import org.web3j.utils.Numeric;

/** What the hashes of DMEX are made of: keccak256 over members of the message, encoded as Solidity does it. */
final class Hashes {

    /** Of an order: the ABI encoding of what stands before the signature; which members is not public. */
    static String order(JsonNode order) {
        return Hash.sha3(FunctionEncoder.encodeConstructor(List.of(
                address(order, "user_address"),
                address(order, "base_token"),
                new Utf8String(order.path("asset").asText()),
                number(order, "amount"),
                number(order, "price"),
                new Bool(order.path("side").asBoolean()),
                number(order, "nonce"),
                number(order, "leverage"),
                new Bool(order.path("closing_order").asBoolean()))));
    }

    /** Of an order of the older generation. */
    static String legacyOrder(JsonNode order) {
        return Hash.sha3(FunctionEncoder.encodeConstructorPacked(List.of(
                address(order, "contract_address"),
                bytes32(order, "futures_contract_hash"),
                address(order, "user_address"),
                number(order, "amount"),
                number(order, "price"),
                new Bool(order.path("side").asBoolean()),
                number(order, "nonce"),
                number(order, "leverage"))));
    }

    /** Of a cancel of the older generation, which is no order's hash. */
    static String legacyCancel(JsonNode cancel) {
        return Hash.sha3(FunctionEncoder.encodeConstructorPacked(List.of(
                address(cancel, "contract_address"),
                bytes32(cancel, "order_hash"),
                address(cancel, "user_address"),
                number(cancel, "nonce"))));
    }

    private static Address address(JsonNode message, String name) {
        return new Address(message.path(name).asText());
    }

    private static Uint256 number(JsonNode message, String name) {
        return new Uint256(new BigInteger(message.path(name).asText()));
    }

    private static Bytes32 bytes32(JsonNode message, String name) {
        return new Bytes32(Numeric.hexStringToByteArray(message.path(name).asText()));
    }

    private Hashes() {}
}
