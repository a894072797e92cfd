package io.venuesim.venue.deltadefi;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.order.Order;
import io.venuesim.crypto.Blake2b;
import io.venuesim.crypto.Cbor;
import io.venuesim.crypto.Ed25519;
import io.venuesim.crypto.Ed25519.PublicKey;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Keccak;
import io.venuesim.crypto.Sha256;
import io.venuesim.crypto.Sha3;
import io.venuesim.diagnosis.Ed25519Forms;
import io.venuesim.venue.deltadefi.SignedTransaction.Witness;
import io.venuesim.venue.deltadefi.Transactions.Purpose;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What clients get wrong about a signature that does not verify: what was signed, or how it is written. */
final class WitnessMistakes {
    /** How many of the account's latest orders are tried. */
    private static final int MOST_ORDERS = 12;

    private static final String SIGN_THE_HASH = "Sign the 32 bytes of BLAKE2b-256 over the body as it stands in tx_hex:"
            + " the digest above. Mesh's signTx, CSL's FixedTransaction.sign_and_add_vkey_signature and the SDKs do so.";

    private static final String NOT_THE_DIGEST = "The body was hashed with ";

    static final Mistake NO_POINT = new Mistake(
            "key-is-no-point",
            "The key of a witness is no point of the curve, so it is nobody's public key.",
            "Put the 32 bytes of the public key there, not those of a private key, of a hash or of a chain code.");

    static final Mistake SUPERFLUOUS = new Mistake(
            "superfluous-witness",
            "The operation key's witness is good, and another one, which nobody asked for, is not.",
            "Send the operation key's witness alone: one bad witness makes the whole transaction unsigned.");

    private static final List<Set<Rewriting>> REWRITINGS = List.of(
            Set.of(Rewriting.SETS_UNTAGGED),
            Set.of(Rewriting.LISTS_INDEFINITE),
            Set.of(Rewriting.MAPS_INDEFINITE),
            Set.of(Rewriting.OUTPUTS_AS_MAPS),
            Set.of(Rewriting.KEYS_SORTED),
            Set.of(Rewriting.KEYS_AS_TEXT),
            Set.of(Rewriting.LISTS_INDEFINITE, Rewriting.MAPS_INDEFINITE),
            Set.of(Rewriting.SETS_UNTAGGED, Rewriting.OUTPUTS_AS_MAPS),
            Set.of(Rewriting.SETS_UNTAGGED, Rewriting.LISTS_INDEFINITE));

    /** Why this witness of the transaction does not verify. */
    static Stream<Trial> of(Due due, SignedTransaction transaction, Witness witness) {
        Optional<PublicKey> point = Ed25519.publicKey(witness.key());
        Stream<Trial> ofKey = KeyInWitnessMistakes.of(due, transaction.hash(), witness);
        if (point.isEmpty()) {
            return Stream.concat(ofKey, Stream.of(Trial.certain(NO_POINT)));
        }
        Signed signed = new Signed(point.get(), witness);
        return Stream.of(
                        Ed25519Forms.of(point.get(), transaction.hash(), witness.signature()),
                        otherBytes(transaction.body(), signed),
                        otherHashes(transaction.body(), signed),
                        ofKey,
                        rewritten(transaction.body(), signed),
                        otherTransactions(due, signed),
                        Stream.of(new Trial(SUPERFLUOUS, () -> hasGoodOne(due, transaction))))
                .flatMap(some -> some);
    }

    /** A signature, and the key that it is said to be by. */
    private record Signed(PublicKey key, Witness witness) {

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

    private static Stream<Trial> otherBytes(byte[] body, Signed signed) {
        byte[] hash = Blake2b.hash256(body);
        String digits = Hex.encode(hash);
        String text = Hex.encode(body);
        String whole = Transactions.unsigned(text);
        byte[] transaction = Hex.decode(whole).orElseThrow();
        return Stream.of(
                signed.over(
                        ascii(digits),
                        "hash-text-signed",
                        "The 64 hex digits of the hash were signed as text, not the 32 bytes that they stand for."),
                signed.over(
                        ascii(digits.toUpperCase(Locale.ROOT)),
                        "hash-text-signed",
                        "The hex digits of the hash were signed as text, in capitals, not the 32 bytes that they stand"
                                + " for."),
                signed.over(
                        ascii("0x" + digits),
                        "hash-text-signed",
                        "The hash was signed as text, 0x and hex digits, not the 32 bytes that they stand for."),
                signed.over(body, "body-signed", "The body itself was signed, not its hash."),
                signed.over(
                        Blake2b.hash256(transaction),
                        "whole-transaction-hashed",
                        "The hash of the whole transaction was signed, not that of its body, the first of its four"
                                + " elements."),
                signed.over(
                        transaction,
                        "whole-transaction-signed",
                        "The whole transaction was signed, not the hash of its body."),
                signed.over(
                        Blake2b.hash256(ascii(text)),
                        "hex-text-hashed",
                        "The hex digits of the body were hashed as text, not the bytes that they stand for."),
                signed.over(
                        Blake2b.hash256(ascii(whole)),
                        "hex-text-hashed",
                        "The hex digits of the whole transaction, the text of tx_hex, were hashed, not the bytes of its"
                                + " body."),
                signed.over(
                        ascii(text),
                        "hex-text-signed",
                        "The hex digits of the body were signed as text; it is the hash of its bytes that is signed."),
                signed.over(
                        ascii(whole),
                        "hex-text-signed",
                        "The text of tx_hex was signed as it came; it is the hash of the body in it that is signed."));
    }

    private static Stream<Trial> otherHashes(byte[] body, Signed signed) {
        byte[] hash = Blake2b.hash256(body);
        byte[] long512 = Blake2b.hash512(body);
        return Stream.of(
                signed.over(
                        Blake2b.hash224(body),
                        "blake2b-224-for-256",
                        NOT_THE_DIGEST + "BLAKE2b-224, the hash for keys; a body's has 256 bits."),
                signed.over(
                        Arrays.copyOf(long512, 32),
                        "blake2b-512-truncated",
                        NOT_THE_DIGEST
                                + "BLAKE2b-512 and cut to 32 bytes; BLAKE2b-256 is another hash, since the length"
                                + " goes into it."),
                signed.over(
                        long512,
                        "blake2b-512-for-256",
                        NOT_THE_DIGEST + "BLAKE2b-512, the default of many libraries; it has to be 256 bits."),
                signed.over(
                        Sha256.hash(body),
                        "sha256-for-blake2b",
                        NOT_THE_DIGEST + "SHA-256 in the place of BLAKE2b-256."),
                signed.over(
                        Sha3.sha3of256(body),
                        "sha3-for-blake2b",
                        NOT_THE_DIGEST + "SHA3-256 in the place of BLAKE2b-256."),
                signed.over(
                        Keccak.keccak256(body),
                        "keccak-for-blake2b",
                        NOT_THE_DIGEST + "Keccak-256 in the place of BLAKE2b-256."),
                signed.over(
                        Blake2b.hash256(hash),
                        "hashed-twice",
                        "The hash of the body was hashed once more before it was signed."));
    }

    /** The hash of bytes that a library wrote, while the body was sent as it came. */
    private static Stream<Trial> rewritten(byte[] body, Signed signed) {
        return Cbor.read(body).stream()
                .flatMap(item -> REWRITINGS.stream().map(how -> {
                    byte[] other = Rewriting.written(item, how);
                    return new Trial(
                            BodyMistakes.rewritten(how, "The body was written anew before it was hashed: "),
                            () -> !Arrays.equals(other, body) && signed.isOver(Blake2b.hash256(other)));
                }));
    }

    private static Stream<Trial> otherTransactions(Due due, Signed signed) {
        Purpose other = due.purpose() == Purpose.PLACE ? Purpose.CANCEL : Purpose.PLACE;
        Stream<Trial> near = Stream.of(
                        due.bodyOnOtherNetwork().map(body -> signed.over(Blake2b.hash256(body), BodyMistakes.NETWORK)),
                        Optional.ofNullable(due.order())
                                .flatMap(order -> due.body(order, other))
                                .map(body -> signed.over(Blake2b.hash256(body), BodyMistakes.ofPurpose(other))),
                        Optional.ofNullable(due.order())
                                .map(order -> signed.over(
                                        ascii(order.id()),
                                        "order-id-signed",
                                        "The text of the order id was signed, and the transaction was not.")))
                .flatMap(Optional::stream);
        return Stream.concat(near, otherOrders(due, signed));
    }

    private static Stream<Trial> otherOrders(Due due, Signed signed) {
        String own = Optional.ofNullable(due.order()).map(Order::id).orElse("");
        return due
                .world()
                .book()
                .orders(order -> order.account().equals(due.account().id())
                        && !order.id().equals(own))
                .stream()
                .sorted(Comparator.comparingLong(Order::sequence).reversed())
                .limit(MOST_ORDERS)
                .map(order -> new Trial(
                        new Mistake(
                                "signature-of-another-order",
                                "The signature is good for the transaction of another order of the account, "
                                        + order.id() + ".",
                                "Sign the tx_hex that came with the order_id, each build anew, and keep the two"
                                        + " together."),
                        () -> Stream.of(Purpose.values())
                                .flatMap(purpose -> due.body(order, purpose).stream())
                                .anyMatch(body -> signed.isOver(Blake2b.hash256(body)))));
    }

    private static boolean hasGoodOne(Due due, SignedTransaction transaction) {
        String wanted = due.key().map(OperationKey::hash).orElse("");
        return transaction.witnesses().stream()
                .filter(one -> Hex.encode(Blake2b.hash224(one.key())).equals(wanted))
                .anyMatch(one -> Ed25519.publicKey(one.key())
                        .filter(key -> Ed25519.verify(key, transaction.hash(), one.signature()))
                        .isPresent());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    private WitnessMistakes() {}
}
