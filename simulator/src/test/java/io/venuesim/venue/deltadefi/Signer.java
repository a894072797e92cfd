package io.venuesim.venue.deltadefi;

import com.bloxbean.cardano.client.crypto.Bech32;
import com.bloxbean.cardano.client.crypto.Blake2bUtil;
import com.bloxbean.cardano.client.crypto.api.impl.EdDSASigningProvider;
import com.bloxbean.cardano.client.crypto.bip32.HdKeyGenerator;
import com.bloxbean.cardano.client.crypto.bip32.HdKeyPair;
import com.bloxbean.cardano.client.crypto.cip1852.CIP1852;
import com.bloxbean.cardano.client.crypto.cip1852.DerivationPath;
import java.util.HexFormat;

/** Signs as a wallet does, with another library than the venue verifies with. */
final class Signer {
    static final HexFormat HEX = HexFormat.of();

    private final HdKeyPair key;

    /** The payment key of a root, {@code xprv1…}. */
    Signer(String root) {
        this(root, DerivationPath.createExternalAddressDerivationPath());
    }

    Signer(String root, DerivationPath path) {
        key = new CIP1852().getKeyPairFromRootKey(Bech32.decode(root).data, path);
    }

    /** Any key of the tree, {@code m/1852'/1815'/0'/2/0}; the root itself is {@code m}. */
    Signer(String root, String path) {
        HdKeyPair at = new CIP1852().getRootKeyPairFromRootKey(Bech32.decode(root).data);
        for (String step : path.split("/", -1)) {
            if (!step.equals("m")) {
                long index = Long.parseLong(step.replace("'", ""));
                at = new HdKeyGenerator().getChildKeyPair(at, index, step.endsWith("'"));
            }
        }
        key = at;
    }

    /** 64 secret bytes. */
    byte[] secret() {
        return key.getPrivateKey().getKeyData();
    }

    String publicKey() {
        return HEX.formatHex(key.getPublicKey().getKeyData());
    }

    /** Of the hash of a body. */
    String signature(String body) {
        return signatureOf(Blake2bUtil.blake2bHash256(HEX.parseHex(body)));
    }

    String signatureOf(byte[] message) {
        return HEX.formatHex(new EdDSASigningProvider()
                .signExtended(
                        message,
                        key.getPrivateKey().getKeyData(),
                        key.getPublicKey().getKeyData()));
    }

    /** A key and its signature, as they stand in a witness set. */
    String witness(String body) {
        return witness(publicKey(), signature(body));
    }

    static String witness(String key, String signature) {
        return "825820" + key + "5840" + signature;
    }

    /** The transaction as Mesh writes it, and CSL where the body has no tagged sets. */
    String transaction(String body) {
        return transaction(body, "a10081" + witness(body));
    }

    static String transaction(String body, String witnesses) {
        return "84" + body + witnesses + "f5f6";
    }
}
