package io.venuesim.venue.deltadefi;

import io.venuesim.core.account.Account;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.order.Order;
import io.venuesim.crypto.Blake2b;
import io.venuesim.crypto.Cbor;
import io.venuesim.crypto.Cbor.Item;
import io.venuesim.crypto.Cbor.Kind;
import io.venuesim.crypto.Ed25519;
import io.venuesim.crypto.Hex;
import io.venuesim.venue.deltadefi.Transactions.Purpose;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A body that is not the one that was handed out: what it is instead. */
final class BodyMistakes {
    private static final String KEEP_THE_BYTES =
            "Keep the bytes of the body as they stand in tx_hex, for the hash and for"
                    + " signed_tx: CSL's FixedTransaction and Mesh keep them, while Transaction.from_hex and hash_transaction of"
                    + " CSL, and pycardano, write them anew.";

    private static final String ADD_A_WITNESS = "Send tx_hex back as it came, with a witness and nothing else added: no"
            + " change, no fee, no time to live. A fee of 0 is right here.";

    static final Mistake NETWORK = new Mistake(
            "body-for-another-network",
            "The address in the output is that of another Cardano network: preprod and mainnet differ in its first"
                    + " byte, 60 and 61.",
            "Build the order here and sign what comes back; the switch network says which of the two this venue is.");

    static final Mistake NOT_HANDED_OUT = new Mistake(
            "transaction-not-handed-out",
            "The transaction is none that a build has answered here, since this simulator started or was reset.",
            "Call build first, and sign the tx_hex of its answer; transactions can't be made up or kept for later.");

    private static final Mistake NOT_BUILT = new Mistake(
            "cancel-not-built",
            "The transaction would be right, and no build has answered it.",
            "Call DELETE /order/{orderId}/build first, and sign what it answers.");

    static Stream<Trial> of(Due due, SignedTransaction sent) {
        return Stream.of(Trial.certain(seen(due, sent)));
    }

    /** A mistake that is told of the same transaction for something else. */
    static Mistake ofPurpose(Purpose purpose) {
        return purpose == Purpose.CANCEL
                ? new Mistake(
                        "cancel-transaction-for-order",
                        "It is the transaction that cancels the order, and the one that places it is due.",
                        "Submit to POST /order/submit what POST /order/build has answered.")
                : new Mistake(
                        "order-transaction-for-cancel",
                        "It is the transaction that places the order, and the one that cancels it is due.",
                        "Submit to DELETE /order/submit what DELETE /order/{orderId}/build has answered.");
    }

    /** @param what what was done, up to a colon */
    static Mistake rewritten(Collection<Rewriting> how, String what) {
        Set<String> names = how.stream().map(Rewriting::mistake).collect(Collectors.toSet());
        String words = how.stream().map(Rewriting::words).sorted().collect(Collectors.joining(", and "));
        return new Mistake(
                names.size() == 1 ? names.iterator().next() : "body-re-encoded", what + words + ".", KEEP_THE_BYTES);
    }

    private static Mistake seen(Due due, SignedTransaction sent) {
        Item body = Cbor.read(sent.body()).orElseThrow();
        if (body.kind() == Kind.BYTES) {
            // COSE_Sign1 is a list of four too, and its second element is a map.
            return ShapeMistakes.DATA;
        }
        return input(body)
                .flatMap(input -> ordered(due, input).map(order -> ofOrder(due, sent, body, input, order)))
                .orElse(NOT_HANDED_OUT);
    }

    private static Mistake ofOrder(Due due, SignedTransaction sent, Item body, Input input, Order named) {
        Order order = due.order();
        if (!named.account().equals(due.account().id())) {
            return anothers(due, named);
        }
        if (order != null && !named.id().equals(order.id())) {
            return new Mistake(
                    "transaction-of-another-order",
                    "It is the transaction of another order of the account, " + named.id() + ".",
                    "Submit the tx_hex together with the order_id of one and the same answer.");
        }
        if (input.purpose() != due.purpose()) {
            return ofPurpose(input.purpose());
        }
        Due about = new Due(due.world(), due.namespaces(), due.network(), due.account(), due.purpose(), named);
        return about.body()
                .map(expected -> changed(about, sent, body, expected))
                .orElse(NOT_HANDED_OUT);
    }

    private static Mistake anothers(Due due, Order named) {
        String owner =
                due.world().accounts().get(named.account()).map(Account::label).orElse("another account");
        return new Mistake(
                "transaction-of-another-account",
                "It is the transaction of an order of " + owner + ", " + named.id() + ", and the API key is that of "
                        + due.account().label() + ".",
                "Build, sign and submit with the keys of one account.");
    }

    private static Mistake changed(Due due, SignedTransaction sent, Item body, byte[] expected) {
        if (Arrays.equals(sent.body(), expected)) {
            return NOT_BUILT;
        }
        if (due.bodyOnOtherNetwork()
                .filter(other -> Arrays.equals(other, sent.body()))
                .isPresent()) {
            return NETWORK;
        }
        Item before = Cbor.read(expected).orElseThrow();
        List<String> members = BodyMember.changed(before, body);
        return members.isEmpty()
                ? rewritten(differences(before, body), "The body came back written anew: ")
                : changed(members, signed(sent, expected));
    }

    /** Which ways of writing tell the two apart. */
    private static Collection<Rewriting> differences(Item one, Item other) {
        Set<Rewriting> differences = EnumSet.noneOf(Rewriting.class);
        for (Rewriting way : Rewriting.NORMAL) {
            Set<Rewriting> without = EnumSet.copyOf(Rewriting.NORMAL);
            without.remove(way);
            if (!Arrays.equals(Rewriting.written(one, without), Rewriting.written(other, without))) {
                differences.add(way);
            }
        }
        return differences.isEmpty() ? Set.of(Rewriting.LENGTHS) : differences;
    }

    private static Mistake changed(List<String> members, String when) {
        return new Mistake(
                "body-changed" + (when.isEmpty() ? "" : "-" + when + "-signing"),
                "The body was changed" + (when.isEmpty() ? "" : " " + when + " it was signed") + ": "
                        + String.join(", ", members) + ".",
                ADD_A_WITNESS);
    }

    private static String signed(SignedTransaction sent, byte[] expected) {
        return isSigned(sent, Blake2b.hash256(expected)) ? "after" : isSigned(sent, sent.hash()) ? "before" : "";
    }

    private static boolean isSigned(SignedTransaction sent, byte[] hash) {
        return sent.witnesses().stream()
                .anyMatch(witness -> Ed25519.publicKey(witness.key())
                        .filter(key -> Ed25519.verify(key, hash, witness.signature()))
                        .isPresent());
    }

    /** The input that binds a body to its order. */
    private record Input(String hash, Purpose purpose) {}

    private static Optional<Input> input(Item body) {
        return BodyMember.value(body, 0)
                .map(inputs -> inputs.untagged(SignedTransaction.SET))
                .filter(inputs -> inputs.kind() == Kind.ARRAY && inputs.parts().size() == 1)
                .map(inputs -> inputs.parts().get(0))
                .filter(input -> input.kind() == Kind.ARRAY && input.parts().size() == 2)
                .flatMap(input -> input.parts()
                        .get(0)
                        .bytes()
                        .flatMap(hash -> Stream.of(Purpose.values())
                                .filter(purpose -> input.parts().get(1).isNumber(purpose.index()))
                                .map(purpose -> new Input(Hex.encode(hash), purpose))
                                .findFirst()));
    }

    private static Optional<Order> ordered(Due due, Input input) {
        return due
                .world()
                .book()
                .orders(order -> Hex.encode(Blake2b.hash256(order.id().getBytes(StandardCharsets.UTF_8)))
                        .equals(input.hash()))
                .stream()
                .findFirst();
    }

    private BodyMistakes() {}
}
