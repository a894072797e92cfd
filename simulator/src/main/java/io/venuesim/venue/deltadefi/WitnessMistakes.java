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
import io.venuesim.diagnosis.Ed25519Forms;
import io.venuesim.venue.deltadefi.SignedTransaction.Witness;
import io.venuesim.venue.deltadefi.Transactions.Purpose;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What clients get wrong about a signature that does not verify: its key, its form, or what it is of. */
final class WitnessMistakes {
    /** How many of the account's latest orders are tried. */
    private static final int MOST_ORDERS = 12;

    static final Mistake NO_POINT = new Mistake(
            "key-is-no-point",
            "The key of a witness is no point of the curve, so it is nobody's public key.",
            "Put the 32 bytes of the public key there, not those of a private key, of a hash or of a chain code.");

    static final Mistake SUPERFLUOUS = new Mistake(
            "superfluous-witness",
            "The operation key's witness is good, and another one, which nobody asked for, is not.",
            "Send the operation key's witness alone: one bad witness makes the whole transaction unsigned.");

    private static final Mistake AS_DATA = new Mistake(
            "signed-as-data",
            "The transaction was signed as a message (CIP-8, a wallet's signData): the signature is over a"
                    + " Sig_structure of COSE that holds it.",
            Signed.SIGN_THE_HASH);

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
                        Stream.of(new Trial(SUPERFLUOUS, () -> hasGoodOne(due, transaction))),
                        Ed25519Forms.of(point.get(), transaction.hash(), witness.signature()),
                        DigestMistakes.of(transaction.body(), signed),
                        ofKey,
                        rewritten(transaction.body(), signed),
                        Stream.of(new Trial(AS_DATA, () -> isMessage(transaction.body(), signed))),
                        otherTransactions(due, signed))
                .flatMap(some -> some);
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

    private static boolean isMessage(byte[] body, Signed signed) {
        byte[] hash = Blake2b.hash256(body);
        String whole = Transactions.unsigned(Hex.encode(body));
        String signer = OperationKey.hashOf(signed.key().bytes());
        return Stream.of(hash, body, Hex.decode(whole).orElseThrow())
                .flatMap(bytes -> Stream.of(bytes, ascii(Hex.encode(bytes))))
                .flatMap(payload -> Cip8.messages(signer, payload))
                .anyMatch(signed::isOver);
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
