package io.venuesim.venue.deltadefi;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.Ed25519;
import io.venuesim.crypto.Ed25519.PublicKey;
import io.venuesim.venue.deltadefi.SignedTransaction.Witness;

/** A signature, and the key that it is said to be by: to try what it is over. */
record Signed(PublicKey key, Witness witness) {
    static final String SIGN_THE_HASH = "Sign the 32 bytes of BLAKE2b-256 over the body as it stands in tx_hex:"
            + " the digest above. Mesh's signTx, CSL's FixedTransaction.sign_and_add_vkey_signature and the SDKs do so.";

    boolean isOver(byte[] message) {
        return Ed25519.verify(key, message, witness.signature());
    }

    Trial over(byte[] message, Mistake mistake) {
        return new Trial(mistake, () -> isOver(message));
    }

    Trial over(byte[] message, String name, String sentence) {
        return over(message, new Mistake(name, sentence, SIGN_THE_HASH));
    }
}
