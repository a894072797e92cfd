package io.venuesim.venue.deltadefi;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.crypto.Cbor.Item;
import io.venuesim.crypto.Cbor.Kind;
import io.venuesim.crypto.Hex;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A witness set that can't be read: what is wrong about it. */
final class WitnessSetMistakes {
    private static final String SHAPE =
            "Write {0: [[public key, signature]]}: a1 00 81 82 5820, the 32 bytes of the key,"
                    + " 5840, the 64 bytes of the signature.";

    private static final Mistake SWAPPED = new Mistake(
            "key-and-signature-swapped",
            "The signature stands before the key in the witness.",
            "Write the pair as [public key, signature].");

    private static final Mistake AS_TEXT = new Mistake(
            "witness-as-text",
            "The key or the signature stands in the witness as hex text, not as the bytes that it stands for.",
            SHAPE);

    private static final Mistake CBOR_TWICE = new Mistake(
            "key-or-signature-encoded-twice",
            "The key or the signature was put into the witness with the head of its CBOR, 5820 or 5840, as key files of"
                    + " cardano-cli have it.",
            "Leave these two bytes out: a key has 32, a signature 64.");

    private static final Mistake EXTENDED = new Mistake(
            "extended-public-key-in-witness",
            "The key in the witness is an extended one of 64 bytes, with its chain code.",
            "Send its first 32 bytes, the public key itself.");

    private static final Mistake KEY_HASH = new Mistake(
            "key-hash-in-witness",
            "The 28 bytes of a key's hash stand in the witness where the key belongs.",
            "Send the 32 bytes of the public key; the venue hashes it by itself.");

    private static final Mistake NO_MAP =
            new Mistake("witnesses-without-map", "The witness set is no map, but the list of witnesses itself.", SHAPE);

    private static final Mistake NO_LIST =
            new Mistake("witness-not-in-list", "The witness stands under key 0 by itself, not in a list.", SHAPE);

    private static final Mistake TWO_LISTS = new Mistake(
            "two-witness-lists",
            "Key 0 stands in the witness set twice.",
            "Put all witnesses into one list under key 0.");

    static Mistake of(Due due, Item set) {
        if (set.kind() != Kind.MAP) {
            return set.kind() == Kind.ARRAY ? NO_MAP : malformed("is no map");
        }
        List<Item> lists = Stream.iterate(0, at -> at < set.parts().size(), at -> at + 2)
                .filter(at -> set.parts().get(at).isNumber(0))
                .map(at -> set.parts().get(at + 1).untagged(SignedTransaction.SET))
                .toList();
        if (lists.size() != 1) {
            return lists.isEmpty() ? malformed("has no witnesses") : TWO_LISTS;
        }
        Item list = lists.get(0);
        if (list.kind() != Kind.ARRAY) {
            return malformed("has no list under key 0");
        }
        return SignedTransaction.isWitness(list)
                ? NO_LIST
                : list.parts().stream()
                        .filter(pair -> !SignedTransaction.isWitness(pair))
                        .map(pair -> ofPair(due, pair))
                        .findFirst()
                        .orElseGet(() -> malformed("can't be read"));
    }

    private static Mistake ofPair(Due due, Item pair) {
        if (pair.kind() != Kind.ARRAY || pair.parts().size() != 2) {
            return malformed("has a witness that is no pair of a key and a signature");
        }
        Item key = pair.parts().get(0);
        Item signature = pair.parts().get(1);
        Optional<byte[]> keyBytes = key.bytes();
        Optional<byte[]> signatureBytes = signature.bytes();
        if (isText(key) || isText(signature)) {
            return AS_TEXT;
        }
        if (isLong(keyBytes, 64) && isLong(signatureBytes, 32)) {
            return SWAPPED;
        }
        if (startsWith(keyBytes, 34, "5820") || startsWith(signatureBytes, 66, "5840")) {
            return CBOR_TWICE;
        }
        boolean isPrivate = due.key()
                .flatMap(KeyInWitnessMistakes::wallet)
                .filter(wallet -> keyBytes.filter(wallet::isPrivate).isPresent())
                .isPresent();
        if (isPrivate) {
            return KeyInWitnessMistakes.PRIVATE;
        }
        return isLong(keyBytes, 64)
                ? EXTENDED
                : isLong(keyBytes, 28)
                        ? KEY_HASH
                        : malformed("has a key of " + length(keyBytes) + " and a signature of " + length(signatureBytes)
                                + " bytes, and not of 32 and 64");
    }

    /** As CBOR text, or as a byte string that holds hex digits. */
    private static boolean isText(Item item) {
        return item.kind() == Kind.TEXT
                || item.bytes()
                        .filter(bytes -> bytes.length == 64 || bytes.length == 128)
                        .flatMap(bytes -> Hex.decode(new String(bytes, StandardCharsets.ISO_8859_1)))
                        .isPresent();
    }

    private static boolean isLong(Optional<byte[]> bytes, int length) {
        return bytes.filter(some -> some.length == length).isPresent();
    }

    private static boolean startsWith(Optional<byte[]> bytes, int length, String head) {
        return bytes.filter(some -> some.length == length && Hex.encode(some).startsWith(head))
                .isPresent();
    }

    private static int length(Optional<byte[]> bytes) {
        return bytes.map(some -> some.length).orElse(0);
    }

    private static Mistake malformed(String how) {
        return new Mistake("malformed-witness-set", "The witness set " + how + ".", SHAPE);
    }

    private WitnessSetMistakes() {}
}
