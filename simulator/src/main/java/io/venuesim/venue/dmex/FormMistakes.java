package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.diagnosis.Mistake;

/** What clients get wrong about the members {@code v}, {@code r} and {@code s}; each is plain to see. */
final class FormMistakes {
    static final Mistake OUT_OF_RANGE = new Mistake(
            "signature-out-of-range",
            "r or s is not in the range from 1 to the order of the curve.",
            "Send the signature as the signer gave it; a placeholder of zeros is none.");

    static final Mistake HIGH_S = new Mistake(
            "high-s",
            "s is in the upper half of its range, which strictLowS refuses.",
            "Send n - s for s, and the other parity for v; common signers do so by themselves.");

    static Mistake ofV(JsonNode v) {
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

    /** Of r or s. */
    static Mistake of(String name, JsonNode number, String digits) {
        String text = number.asText();
        // 64 digits are the most that 32 bytes have in hex; the same number in decimal has some 77.
        if (number.isTextual() && text.matches("[0-9a-fA-F]{1,64}")) {
            return new Mistake(
                    "hex-without-0x",
                    name + " has no 0x in front of its digits.",
                    "Write it as 0x and " + digits + " hex digits.");
        }
        return new Mistake(
                "malformed-" + name,
                name + " is " + seen(number, digits) + ".",
                "Write r and s as texts of 0x and hex digits: hex(signed.r) in Python; of 65 bytes in hex, the first 64"
                        + " digits after 0x are r, the next 64 are s.");
    }

    private static String seen(JsonNode number, String digits) {
        if (number.isMissingNode()) {
            return "missing";
        }
        if (number.isNumber()) {
            return "a JSON number";
        }
        return number.isTextual() && number.textValue().matches("[0-9]+")
                ? "written in decimal"
                : "not the text 0x and " + digits + " hex digits";
    }

    private FormMistakes() {}
}
