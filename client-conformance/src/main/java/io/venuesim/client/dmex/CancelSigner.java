package io.venuesim.client.dmex;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/** Signs the 32 bytes of an order hash as an Ethereum message, and nothing else. */
final class CancelSigner {
    static final String SIGNED = "EIP-191 over the 32 bytes of the order hash";

    private static final JsonMapper JSON = new JsonMapper();

    private final ECKeyPair key;
    private final NumberStyle style;

    CancelSigner(String privateKey, NumberStyle style) {
        this.key = ECKeyPair.create(Numeric.toBigInt(privateKey));
        this.style = style;
    }

    /** What a cancel of this order carries. */
    ObjectNode sign(String orderHash) {
        Sign.SignatureData signature = Sign.signPrefixedMessage(Numeric.hexStringToByteArray(orderHash), key);
        return JSON.createObjectNode()
                .put("order_hash", orderHash)
                .put("v", signature.getV()[0])
                .put("r", style.write(signature.getR()))
                .put("s", style.write(signature.getS()));
    }
}
