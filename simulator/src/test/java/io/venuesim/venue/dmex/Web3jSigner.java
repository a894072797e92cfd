package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/** Signs as a client does, with a library that the venue does not verify with. */
final class Web3jSigner {

    /** Adds the signature over a hash to a message. */
    static ObjectNode sign(String privateKey, String hash, ObjectNode message) {
        ECKeyPair key = ECKeyPair.create(Numeric.toBigInt(privateKey));
        Sign.SignatureData signature = Sign.signPrefixedMessage(Numeric.hexStringToByteArray(hash), key);
        return message.put("v", signature.getV()[0])
                .put("r", Numeric.toHexString(signature.getR()))
                .put("s", Numeric.toHexString(signature.getS()));
    }

    private Web3jSigner() {}
}
