package io.venuesim.client.aevo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;
import org.web3j.crypto.StructuredDataEncoder;
import org.web3j.utils.Numeric;

/**
 * One EIP-712 struct in the venue's domain.
 *
 * @param type its name with its members, as in {@code SignKey(address account)}
 * @param network {@code testnet} or {@code mainnet}
 */
record TypedData(String type, JsonNode message, String network) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static final String ORDER = "Order(address maker,bool isBuy,uint256 limitPrice,uint256 amount,uint256 salt,"
            + "uint256 instrument,uint256 timestamp)";
    static final String BUILDER_ORDER =
            ORDER.replace("timestamp)", "timestamp,string builderId,uint256 builderFeeRate)");
    static final String REGISTER = "Register(address key,uint256 expiry)";
    static final String SIGN_KEY = "SignKey(address account)";

    byte[] digest() {
        String name = type.substring(0, type.indexOf('('));
        boolean mainnet = network.equals("mainnet");
        ObjectNode typed = JSON.createObjectNode().put("primaryType", name);
        ObjectNode types = typed.putObject("types");
        putMembers(types.putArray("EIP712Domain"), "string name,string version,uint256 chainId");
        putMembers(types.putArray(name), type.substring(name.length() + 1, type.length() - 1));
        typed.putObject("domain")
                .put("name", mainnet ? "Aevo Mainnet" : "Aevo Testnet")
                .put("version", "1")
                .put("chainId", mainnet ? 1 : 11_155_111);
        typed.set("message", message);
        try {
            return new StructuredDataEncoder(typed.toString()).hashStructuredData();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** 65 bytes with the last 27 or 28, as the venue's own SDKs write it. */
    String sign(String privateKey) {
        ECKeyPair key = ECKeyPair.create(Numeric.toBigInt(privateKey));
        Sign.SignatureData made = Sign.signMessage(digest(), key, false);
        return Numeric.toHexString(made.getR())
                + Numeric.toHexStringNoPrefix(made.getS())
                + Numeric.toHexStringNoPrefix(made.getV());
    }

    private static void putMembers(ArrayNode list, String members) {
        for (String member : members.split(",", -1)) {
            String[] parts = member.split(" ", 2);
            list.addObject().put("name", parts[1]).put("type", parts[0]);
        }
    }
}
