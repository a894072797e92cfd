package io.venuesim.venue.deltadefi;

import io.venuesim.crypto.Blake2b;
import io.venuesim.crypto.Ed25519;
import io.venuesim.crypto.Ed25519.PublicKey;
import io.venuesim.crypto.ExtendedKey;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Sha256;
import io.venuesim.venue.deltadefi.SignedTransaction.Witness;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why a transaction counts as not signed: the mistakes that people make, tried once a check has failed. */
final class Mistakes {

    /** What a witness may have signed in place of the body's hash. */
    static String ofSignature(SignedTransaction transaction, Witness witness) {
        Optional<PublicKey> key = Ed25519.publicKey(witness.key());
        if (key.isEmpty()) {
            return "the key of a witness is no point of the curve";
        }
        byte[] body = transaction.body();
        byte[] unsigned = Hex.decode(Transactions.unsigned(Hex.encode(body))).orElseThrow();
        Map<String, byte[]> signed = new LinkedHashMap<>();
        signed.put("the body itself, not its hash", body);
        signed.put("the hash of the whole transaction, not of its body", Blake2b.hash256(unsigned));
        signed.put("the whole transaction, not the hash of its body", unsigned);
        signed.put("the 64 hex digits of the hash, not its 32 bytes", ascii(Hex.encode(transaction.hash())));
        signed.put("the hash of the body's hex digits", Blake2b.hash256(ascii(Hex.encode(body))));
        signed.put("the SHA-256 of the body, not its BLAKE2b-256", Sha256.hash(body));
        signed.put("the BLAKE2b-224 of the body, not its BLAKE2b-256", Blake2b.hash224(body));
        return signed.entrySet().stream()
                .filter(one -> Ed25519.verify(key.get(), one.getValue(), witness.signature()))
                .findFirst()
                .map(one -> "a witness signed " + one.getKey())
                .orElse("a signature does not verify over the hash of the body");
    }

    /** Which key of the same wallet, or of nobody's, the witnesses are by. */
    static String ofKey(Set<String> signers, OperationKey key) {
        if (signers.isEmpty()) {
            return "there is no witness";
        }
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("the account's own key", "1852'/1815'/0'");
        paths.put("the stake key", "1852'/1815'/0'/2/0");
        paths.put("the key of the next address", "1852'/1815'/0'/0/1");
        paths.put("the key of the first change address", "1852'/1815'/0'/1/0");
        if (key instanceof OperationKey.Issued issued) {
            ExtendedKey root = issued.root();
            if (signers.contains(OperationKey.hashOf(root))) {
                return "signed with the root key, not with " + OperationKey.PATH;
            }
            for (Map.Entry<String, String> path : paths.entrySet()) {
                if (signers.contains(OperationKey.hashOf(root.derive(path.getValue())))) {
                    return "signed with " + path.getKey() + ", " + path.getValue() + ", not with " + OperationKey.PATH;
                }
            }
        }
        return "signed with a key that is not the account's operation key";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private Mistakes() {}
}
