package io.venuesim.client.deltadefi;

import com.bloxbean.cardano.client.crypto.Bech32;
import com.bloxbean.cardano.client.crypto.Blake2bUtil;
import com.bloxbean.cardano.client.crypto.api.impl.EdDSASigningProvider;
import com.bloxbean.cardano.client.crypto.bip32.HdKeyPair;
import com.bloxbean.cardano.client.crypto.cip1852.CIP1852;
import com.bloxbean.cardano.client.crypto.cip1852.DerivationPath;
import java.util.HexFormat;

/** The key of a wallet that signs orders: it adds its witness to a transaction and leaves the body as it came. */
final class OperationKey {
    private static final HexFormat HEX = HexFormat.of();
    /** What follows the body of a transaction that nobody has signed: no witness, valid, no data. */
    private static final String UNSIGNED = "a0f5f6";

    private final HdKeyPair key;

    /** Of a root key, {@code xprv1…}: the first payment key of its wallet, m/1852'/1815'/0'/0/0. */
    OperationKey(String root) {
        key = new CIP1852()
                .getKeyPairFromRootKey(Bech32.decode(root).data, DerivationPath.createExternalAddressDerivationPath());
    }

    /** The signed form of an unsigned transaction, both in hex; what is no such transaction stays as it is. */
    String sign(String transaction) {
        if (!transaction.startsWith("84") || !transaction.endsWith(UNSIGNED)) {
            return transaction;
        }
        String body = transaction.substring(2, transaction.length() - UNSIGNED.length());
        byte[] signature = new EdDSASigningProvider()
                .signExtended(
                        Blake2bUtil.blake2bHash256(HEX.parseHex(body)),
                        key.getPrivateKey().getKeyData(),
                        key.getPublicKey().getKeyData());
        String witness = "825820" + HEX.formatHex(key.getPublicKey().getKeyData()) + "5840" + HEX.formatHex(signature);
        return "84" + body + "a10081" + witness + "f5f6";
    }
}
