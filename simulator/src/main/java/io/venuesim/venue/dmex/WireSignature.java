package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.crypto.Secp256k1.Signature;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Switches;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** The members {@code v}, {@code r} and {@code s} of a message. */
sealed interface WireSignature {

    /** Three numbers in range; whose they are is not known yet. */
    record WellFormed(Signature signature) implements WireSignature {}

    /**
     * No signature that the venue takes: why, and what was done wrong.
     *
     * @param numbers the signature that it is, but for a rule of the venue; empty if it is none at all
     */
    record Malformed(String reason, Mistake mistake, Optional<Signature> numbers) implements WireSignature {

        private Malformed(String reason, Mistake mistake) {
            this(reason, mistake, Optional.empty());
        }

        /** What may explain it: its form, unless the form comes of another mistake with the numbers. */
        Stream<Trial> trials(OrderHash hash, Optional<Account> owner, Exchange exchange) {
            Trial form = Trial.certain(mistake);
            return owner.flatMap(account -> numbers.map(signature -> Stream.of(
                                    Stream.of(new Trial(mistake, () -> Mistakes.isBy(account, hash, signature))),
                                    Mistakes.of(hash, signature, account, exchange),
                                    Stream.of(form))
                            .flatMap(some -> some)))
                    .orElseGet(() -> Stream.of(form));
        }
    }

    static WireSignature read(JsonNode message, Switches switches) {
        Optional<Integer> recoveryId = recoveryId(message.path("v"), switches.get(Quirks.LENIENT_TYPES));
        if (recoveryId.isEmpty()) {
            return new Malformed("v is not the number 27, 28, 0 or 1", FormMistakes.ofV(message.path("v")));
        }
        int leastDigits = switches.get(Quirks.STRICT_HEX_PADDING) ? 64 : 1;
        Optional<byte[]> r = number(message.path("r"), leastDigits);
        Optional<byte[]> s = number(message.path("s"), leastDigits);
        if (r.isEmpty() || s.isEmpty()) {
            String name = r.isEmpty() ? "r" : "s";
            String digits = leastDigits == 64 ? "64" : "1 to 64";
            return new Malformed(
                    name + " is not the text 0x and " + digits + " hex digits",
                    FormMistakes.of(name, message.path(name), digits));
        }
        Optional<Signature> signature = Signature.of(r.get(), s.get(), recoveryId.get());
        if (signature.isEmpty()) {
            return new Malformed(
                    "r or s is not in the range from 1 to the order of the curve", FormMistakes.OUT_OF_RANGE);
        }
        if (switches.get(Quirks.STRICT_LOW_S) && Secp256k1.isHighS(signature.get())) {
            return new Malformed("s is in the upper half of its range", FormMistakes.HIGH_S, signature);
        }
        return new WellFormed(signature.get());
    }

    /** [seed] 27 and 28; [assumed] 0 and 1, which the JS example turns into them, and 27.0, the same JSON number. */
    private static Optional<Integer> recoveryId(JsonNode v, boolean lenient) {
        Optional<BigDecimal> number = v.isNumber()
                ? Optional.of(v.decimalValue())
                : Optional.of(v.asText())
                        .filter(text -> lenient && v.isTextual())
                        .flatMap(WireSignature::decode);
        return number.flatMap(value -> Stream.of(27, 28, 0, 1)
                .filter(legal -> value.compareTo(BigDecimal.valueOf(legal)) == 0)
                .map(legal -> legal % 27)
                .findFirst());
    }

    private static Optional<BigDecimal> decode(String text) {
        if (text.matches("[0-9]{1,2}")) {
            return Optional.of(new BigDecimal(text));
        }
        return text.matches("0[xX][0-9a-fA-F]{1,2}")
                ? Optional.of(BigDecimal.valueOf(Integer.parseInt(text.substring(2), 16)))
                : Optional.empty();
    }

    /** [seed] The Python example drops leading zeros, so what is short is padded on the left. */
    private static Optional<byte[]> number(JsonNode node, int leastDigits) {
        String text = node.isTextual() ? node.textValue() : "";
        return (text.startsWith("0x") || text.startsWith("0X")) && text.length() >= 2 + leastDigits
                ? Hex.decodeBigEndian(text.substring(2), 32)
                : Optional.empty();
    }
}
