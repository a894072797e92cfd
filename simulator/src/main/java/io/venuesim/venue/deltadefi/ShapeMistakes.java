package io.venuesim.venue.deltadefi;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.crypto.Cbor;
import io.venuesim.crypto.Cbor.Item;
import io.venuesim.crypto.Cbor.Kind;
import io.venuesim.crypto.Hex;
import java.util.Arrays;
import java.util.Optional;

/** Bytes that are no signed transaction: what they are instead. */
final class ShapeMistakes {
    private static final String SEND_THE_WHOLE = "Send the whole transaction, [body, witness set, true, null]: put the"
            + " witness set that the wallet gives into the second place of tx_hex.";

    private static final Mistake CUT = new Mistake(
            "transaction-cut",
            "The bytes end within the transaction, or are damaged: they are no well-formed CBOR.",
            "Send all bytes that the signer gives; look for what cuts or changes the text on its way.");

    private static final Mistake LONGER = new Mistake(
            "bytes-after-transaction",
            "There are bytes after the end of the transaction.",
            "Send one transaction and nothing after it.");

    private static final Mistake HASH = new Mistake(
            "hash-for-transaction",
            "The 32 bytes are a hash, that of the body or another, and not the transaction.",
            SEND_THE_WHOLE);

    private static final Mistake SIGNATURE = new Mistake(
            "signature-for-transaction", "The 64 bytes are a signature alone, not the transaction.", SEND_THE_WHOLE);

    private static final Mistake WITNESS_SET = new Mistake(
            "witness-set-only",
            "The witness set alone was sent, which is what a wallet's signTx (CIP-30) gives.",
            SEND_THE_WHOLE);

    private static final Mistake WITNESS = new Mistake(
            "witness-only", "The key and the signature alone were sent, not the transaction.", SEND_THE_WHOLE);

    private static final Mistake BODY =
            new Mistake("body-only", "The body alone was sent, not the transaction.", SEND_THE_WHOLE);

    private static final Mistake WRAPPED = new Mistake(
            "transaction-in-byte-string",
            "The transaction stands in a CBOR byte string or under a tag, encoded twice.",
            "Send the bytes of the transaction itself; they begin with 84.");

    private static final Mistake THREE = new Mistake(
            "three-elements",
            "The transaction has three elements, as before the Alonzo era; is_valid is missing.",
            "Send four: body, witness set, true (f5), null (f6). Update the library that wrote it.");

    static final Mistake DATA = new Mistake(
            "signed-as-data",
            "It is what a wallet's signData gives (CIP-8, COSE_Sign1): a signature of a message, not a transaction.",
            "Use signTx, or sign the hash of the body with the operation key.");

    static Mistake of(Due due, byte[] bytes) {
        if (bytes.length == 32 || bytes.length == 64) {
            return bytes.length == 32 ? HASH : SIGNATURE;
        }
        return Cbor.read(bytes)
                .map(item -> of(due, item))
                .orElseGet(() -> Cbor.first(bytes)
                                .filter(item -> item.kind() == Kind.ARRAY)
                                .isPresent()
                        ? LONGER
                        : CUT);
    }

    private static Mistake of(Due due, Item item) {
        return switch (item.kind()) {
            case MAP -> ofMap(due, item);
            case ARRAY -> ofArray(due, item);
            case BYTES ->
                item.bytes()
                                .filter(inner -> SignedTransaction.read(Hex.encode(inner))
                                        .isPresent())
                                .isPresent()
                        ? WRAPPED
                        : none("a byte string");
            case TAG ->
                SignedTransaction.read(Hex.encode(item.parts().get(0).raw())).isPresent()
                                || item.parts().get(0).kind() == Kind.BYTES
                        ? WRAPPED
                        : none("a tag");
            case UNSIGNED, NEGATIVE, TEXT, SIMPLE -> none("a number, a text or a simple value");
        };
    }

    private static Mistake ofMap(Due due, Item map) {
        boolean isBody =
                due.body().filter(body -> Arrays.equals(body, map.raw())).isPresent()
                        || (BodyMember.value(map, 1).isPresent()
                                && BodyMember.value(map, 2).isPresent());
        return isBody ? BODY : map.parts().isEmpty() ? none("an empty map") : WITNESS_SET;
    }

    private static Mistake ofArray(Due due, Item array) {
        int size = array.parts().size();
        if (SignedTransaction.isWitness(array)
                || (size > 0 && array.parts().stream().allMatch(SignedTransaction::isWitness))) {
            return WITNESS;
        }
        Item first = size == 0 ? array : array.parts().get(0);
        if (size == 4) {
            return WitnessSetMistakes.of(due, array.parts().get(1));
        }
        Optional<Item> second = size > 1 ? Optional.of(array.parts().get(1)) : Optional.empty();
        boolean isOld = first.kind() == Kind.MAP
                && second.filter(set -> set.kind() == Kind.MAP).isPresent();
        return isOld && size == 3 ? THREE : none("a list of " + size);
    }

    private static Mistake none(String what) {
        return new Mistake(
                "no-transaction",
                "The bytes are " + what + ", not the four elements of a transaction.",
                SEND_THE_WHOLE);
    }

    private ShapeMistakes() {}
}
