package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.crypto.Eip191;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.crypto.Secp256k1.Signature;
import io.venuesim.diagnosis.PersonalSignMistakes;
import io.venuesim.diagnosis.SignerMistakes;
import io.venuesim.venue.Exchange;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What clients get wrong about the signature over an order hash. */
final class Mistakes {
    /** How many of the account's latest orders are tried. */
    private static final int MOST_ORDERS = 16;

    static final Mistake OUT_OF_RANGE = new Mistake(
            "signature-out-of-range",
            "r or s is not in the range from 1 to the order of the curve.",
            "Send the signature as the signer gave it; a placeholder of zeros is none.");

    static final Mistake HIGH_S = new Mistake(
            "high-s",
            "s is in the upper half of its range, which strictLowS refuses.",
            "Send n - s for s, and the other parity for v; common signers do so by themselves.");

    static Stream<Trial> of(OrderHash hash, Signature signature, Account owner, Exchange exchange) {
        Predicate<EthAddress> maySign = address -> owner.maySign(address.lower());
        World world = exchange.world();
        return Stream.of(
                        PersonalSignMistakes.ofHash(hash.bytes(), signature, maySign),
                        Secp256k1.recover(Eip191.digest(hash.bytes()), signature).stream()
                                .flatMap(key -> SignerMistakes.of(key.lower(), owner, world, exchange.namespaces())),
                        others(hash, signature, owner, world, maySign))
                .flatMap(some -> some);
    }

    static Mistake malformedV(JsonNode v) {
        String sent = v.isMissingNode() ? "missing" : v.toString();
        return v.isTextual()
                ? new Mistake(
                        "v-as-text",
                        "v is the text " + sent + ", and the venue takes a number.",
                        "Send 27 or 28 as a JSON number; web3's signedData.v is a hex text, which must be parsed first.")
                : new Mistake(
                        "v-out-of-range",
                        "v is " + sent + ", and none of 27, 28, 0 and 1.",
                        "Send v as the signer gave it; a v of EIP-155, 37 and above, is that of a transaction.");
    }

    static Mistake malformed(String name, JsonNode number, String digits) {
        boolean bare = number.isTextual() && number.textValue().matches("[0-9a-fA-F]+");
        return bare
                ? new Mistake(
                        "hex-without-0x",
                        name + " has no 0x in front of its digits.",
                        "Write it as 0x and " + digits + " hex digits.")
                : new Mistake(
                        "malformed-" + name,
                        name + " is "
                                + (number.isMissingNode() ? "missing" : "not the text 0x and " + digits + " hex digits")
                                + ".",
                        "Split the signature's 65 bytes into r, s and v, and write r and s as 0x and hex digits.");
    }

    /** The signature is one of the account's, over another order. */
    private static Stream<Trial> others(
            OrderHash hash, Signature signature, Account owner, World world, Predicate<EthAddress> maySign) {
        return world
                .book()
                .orders(order ->
                        order.account().equals(owner.id()) && !order.id().equals(hash.id()))
                .stream()
                .sorted(Comparator.comparingLong(Order::sequence).reversed())
                .limit(MOST_ORDERS)
                .flatMap(order -> OrderHash.parse(order.id()).stream())
                .map(other -> new Trial(
                        new Mistake(
                                "signature-of-another-order",
                                "The signature is good for another order of the account, " + other.id() + ".",
                                "Send the signature together with the hash that it was made over."),
                        () -> Secp256k1.recover(Eip191.digest(other.bytes()), signature)
                                .filter(maySign)
                                .isPresent()));
    }

    private Mistakes() {}
}
