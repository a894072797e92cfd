package io.venuesim.venue.deltadefi;

import io.venuesim.crypto.Cbor;
import io.venuesim.crypto.Cbor.Item;
import io.venuesim.crypto.Cbor.Kind;
import io.venuesim.crypto.Hex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A transaction as a client sent it: its body to the byte, and who witnesses it. */
final class SignedTransaction {
    /** Of a byte; the largest transaction that Cardano takes. */
    static final int LONGEST = 16_384;
    /** The tag of a set. */
    static final long SET = 258;

    /** A public key, and its signature of the body's hash. */
    static final class Witness {
        private final byte[] key;
        private final byte[] signature;

        private Witness(byte[] key, byte[] signature) {
            this.key = key;
            this.signature = signature;
        }

        byte[] key() {
            return key;
        }

        byte[] signature() {
            return signature;
        }
    }

    private final byte[] raw;
    private final byte[] body;
    private final List<Witness> witnesses;

    private SignedTransaction(byte[] raw, byte[] body, List<Witness> witnesses) {
        this.raw = raw;
        this.body = body;
        this.witnesses = witnesses;
    }

    /** Empty unless it is the hex of an array of four, whose second element holds keys and signatures, if any. */
    static Optional<SignedTransaction> read(String hex) {
        if (hex.isEmpty() || hex.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        return Hex.decode(hex)
                .flatMap(raw -> Cbor.read(raw)
                        .filter(item ->
                                item.kind() == Kind.ARRAY && item.parts().size() == 4)
                        .flatMap(item -> witnesses(item.parts().get(1))
                                .map(found -> new SignedTransaction(
                                        raw, item.parts().get(0).raw(), found))));
    }

    byte[] raw() {
        return raw;
    }

    byte[] body() {
        return body;
    }

    byte[] hash() {
        return Transactions.hash(body);
    }

    List<Witness> witnesses() {
        return witnesses;
    }

    /** The keys and signatures of a witness set; empty if it can't be read as one. */
    static Optional<List<Witness>> witnesses(Item set) {
        if (set.kind() != Kind.MAP) {
            return Optional.empty();
        }
        Item keys = null;
        for (int i = 0; i < set.parts().size(); i += 2) {
            if (set.parts().get(i).isNumber(0)) {
                if (keys != null) {
                    return Optional.empty();
                }
                keys = set.parts().get(i + 1);
            }
        }
        return keys == null ? Optional.of(List.of()) : list(keys.untagged(SET));
    }

    private static Optional<List<Witness>> list(Item list) {
        if (list.kind() != Kind.ARRAY) {
            return Optional.empty();
        }
        List<Witness> witnesses = new ArrayList<>();
        for (Item pair : list.parts()) {
            Optional<Witness> witness = witness(pair);
            if (witness.isEmpty()) {
                return Optional.empty();
            }
            witnesses.add(witness.get());
        }
        return Optional.of(witnesses);
    }

    static boolean isWitness(Item pair) {
        return witness(pair).isPresent();
    }

    private static Optional<Witness> witness(Item pair) {
        return pair.kind() == Kind.ARRAY && pair.parts().size() == 2
                ? bytes(pair.parts().get(0), 32)
                        .flatMap(key -> bytes(pair.parts().get(1), 64).map(signature -> new Witness(key, signature)))
                : Optional.empty();
    }

    private static Optional<byte[]> bytes(Item item, int length) {
        return item.bytes().filter(bytes -> bytes.length == length);
    }
}
