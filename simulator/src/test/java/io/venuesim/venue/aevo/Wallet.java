package io.venuesim.venue.aevo;

import io.venuesim.TestAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;
import org.web3j.crypto.StructuredDataEncoder;
import org.web3j.utils.Numeric;

/** Signs typed data with web3j, which the server does not use. */
final class Wallet {
    static final String ORDER =
            "address maker,bool isBuy,uint256 limitPrice,uint256 amount,uint256 salt,uint256 instrument,uint256 timestamp";
    private static final Map<String, String> TYPES =
            Map.of("Order", ORDER, "Register", "address key,uint256 expiry", "SignKey", "address account");

    private final String privateKey;

    Wallet(String privateKey) {
        this.privateKey = privateKey;
    }

    /** The members of an order of this account, in their order: a small buy unless changed. */
    static Map<String, String> order(TestAccount maker) {
        Map<String, String> order = new LinkedHashMap<>();
        order.put("maker", maker.credential("address"));
        order.put("isBuy", "true");
        order.put("limitPrice", "1200000000");
        order.put("amount", "10000");
        order.put("salt", "7");
        order.put("instrument", "2054");
        order.put("timestamp", "1700000000");
        return order;
    }

    /** The body of a create, signed by the account's signing key. */
    static String body(TestAccount maker, Map<String, String> order) {
        return body(order, new Wallet(maker.credential("signingKey")).sign("Order", order), "");
    }

    /** The same with a signature and more members of one's own: {@code ,"post_only":true}. */
    static String body(Map<String, String> order, String signature, String more) {
        return "{\"instrument\":" + order.get("instrument") + ",\"maker\":\"" + order.get("maker") + "\",\"is_buy\":"
                + order.get("isBuy") + ",\"amount\":\"" + order.get("amount") + "\",\"limit_price\":\""
                + order.get("limitPrice") + "\",\"salt\":\"" + order.get("salt") + "\",\"timestamp\":\""
                + order.get("timestamp") + "\",\"signature\":\"" + signature + "\"" + more + "}";
    }

    static String id(Map<String, String> order) {
        return Numeric.toHexString(digest("Order", order));
    }

    String sign(String type, Map<String, String> message) {
        return signature(digest(type, message));
    }

    /** An order with these members, in another domain. */
    String sign(String domain, long chain, String members, Map<String, String> order) {
        Map<String, String> signed = new LinkedHashMap<>(order);
        signed.keySet().removeIf(name -> !members.contains(" " + name));
        return signature(digest(domain, chain, "Order", members, signed));
    }

    /** {@code personal_sign} of the digest. */
    String signPersonally(String type, Map<String, String> message) {
        return signature(Sign.getEthereumMessageHash(digest(type, message)));
    }

    private String signature(byte[] digest) {
        Sign.SignatureData made = Sign.signMessage(digest, ECKeyPair.create(Numeric.toBigInt(privateKey)), false);
        return Numeric.toHexString(made.getR())
                + Numeric.toHexStringNoPrefix(made.getS())
                + Numeric.toHexStringNoPrefix(made.getV());
    }

    private static byte[] digest(String type, Map<String, String> message) {
        return digest("Aevo Testnet", 11_155_111, type, TYPES.getOrDefault(type, ""), message);
    }

    private static byte[] digest(String domain, long chain, String type, String members, Map<String, String> message) {
        String types = Arrays.stream(members.split(",", -1))
                .map(member ->
                        "{\"type\":\"" + member.split(" ", 2)[0] + "\",\"name\":\"" + member.split(" ", 2)[1] + "\"}")
                .collect(Collectors.joining(","));
        String values = message.entrySet().stream()
                .map(one -> "\"" + one.getKey() + "\":" + value(one.getKey(), one.getValue()))
                .collect(Collectors.joining(","));
        String text = "{\"types\":{\"EIP712Domain\":[{\"name\":\"name\",\"type\":\"string\"},{\"name\":\"version\","
                + "\"type\":\"string\"},{\"name\":\"chainId\",\"type\":\"uint256\"}],\"" + type + "\":[" + types
                + "]},\"primaryType\":\"" + type + "\",\"domain\":{\"name\":\"" + domain + "\",\"version\":\"1\","
                + "\"chainId\":" + chain + "},\"message\":{" + values + "}}";
        try {
            return new StructuredDataEncoder(text).hashStructuredData();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String value(String name, String value) {
        return name.equals("isBuy") ? value : "\"" + value + "\"";
    }
}
