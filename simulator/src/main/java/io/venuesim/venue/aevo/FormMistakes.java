package io.venuesim.venue.aevo;

import io.venuesim.core.diagnosis.Mistake;

/** What clients get wrong about how a signature is written; each is plain to see. */
final class FormMistakes {
    private static final int COMPACT = 64;

    static final Mistake WITHOUT_0X = new Mistake(
            "hex-without-0x",
            "The signature has no 0x in front, which signatureWithout0x refuses.",
            "Write 0x before its 130 hex digits: signature.to_0x_hex() in newer versions of eth_account.");

    static final Mistake HIGH_S = new Mistake(
            "high-s",
            "s is in the upper half of its range, which signatureHighS refuses.",
            "Send n - s for s, and the other v; common signers do so by themselves.");

    static Mistake length(int bytes) {
        String found = bytes == 0
                ? "The signature is no text of hex digits."
                : bytes == COMPACT
                        ? "The signature has 64 bytes: v is missing, or it is the compact form of EIP-2098."
                        : "The signature has " + bytes + " bytes.";
        return new Mistake(
                "signature-not-65-bytes",
                found,
                "Send 65 bytes in hex: r, s and v as 64, 64 and 2 digits; Signature.serialized of ethers, not"
                        + " compactSerialized.");
    }

    static Mistake range(byte v) {
        return v == 27 || v == 28
                ? new Mistake(
                        "signature-out-of-range",
                        "r or s is not in the range from 1 to the order of the curve.",
                        "Send the signature as the signer gave it; a placeholder of zeros is none.")
                : new Mistake(
                        "v-out-of-range",
                        "v, the last byte of the signature, is " + (v & 0xff) + ", and 27 or 28 is due.",
                        "Send v as the signer gave it: 1b or 1c in hex.");
    }

    private FormMistakes() {}
}
