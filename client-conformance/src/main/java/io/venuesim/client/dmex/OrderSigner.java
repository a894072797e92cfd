package io.venuesim.client.dmex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/** Signs the 32 bytes of a hash as an Ethereum message, and nothing else. */
final class OrderSigner {
    static final String SIGNED = "EIP-191 over the 32 bytes of the order hash";

    private final ECKeyPair key;
    private final NumberStyle style;

    OrderSigner(String privateKey, NumberStyle style) {
        this.key = ECKeyPair.create(Numeric.toBigInt(privateKey));
        this.style = style;
    }

    /** The account that signs as itself. */
    String address() {
        return Keys.toChecksumAddress(Keys.getAddress(key));
    }

    /** Adds a signature over a hash to a message that carries it. */
    ObjectNode sign(String hash, ObjectNode message) {
        Sign.SignatureData signature = Sign.signPrefixedMessage(bytes(hash), key);
        return message.put("v", signature.getV()[0])
                .put("r", style.write(signature.getR()))
                .put("s", style.write(signature.getS()));
    }

    private static byte[] bytes(String hash) {
        return Numeric.hexStringToByteArray(hash.toLowerCase(Locale.ROOT));
    }
}
