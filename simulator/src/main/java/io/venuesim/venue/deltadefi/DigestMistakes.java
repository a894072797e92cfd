package io.venuesim.venue.deltadefi;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.Blake2b;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Keccak;
import io.venuesim.crypto.Sha256;
import io.venuesim.crypto.Sha3;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** What was signed in the place of the 32 bytes of BLAKE2b-256 over the body. */
final class DigestMistakes {
    private static final String HASHED_WITH = "The body was hashed with ";

    static Stream<Trial> of(byte[] body, Signed signed) {
        return Stream.concat(otherBytes(body, signed), otherHashes(body, signed));
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
                        HASHED_WITH + "BLAKE2b-224, the hash for keys; a body's has 256 bits."),
                signed.over(
                        Arrays.copyOf(long512, 32),
                        "blake2b-512-truncated",
                        HASHED_WITH
                                + "BLAKE2b-512 and cut to 32 bytes; BLAKE2b-256 is another hash, since the length"
                                + " goes into it."),
                signed.over(
                        long512,
                        "blake2b-512-for-256",
                        HASHED_WITH + "BLAKE2b-512, the default of many libraries; it has to be 256 bits."),
                signed.over(
                        Sha256.hash(body), "sha256-for-blake2b", HASHED_WITH + "SHA-256 in the place of BLAKE2b-256."),
                signed.over(
                        Sha3.sha3of256(body),
                        "sha3-for-blake2b",
                        HASHED_WITH + "SHA3-256 in the place of BLAKE2b-256."),
                signed.over(
                        Keccak.keccak256(body),
                        "keccak-for-blake2b",
                        HASHED_WITH + "Keccak-256 in the place of BLAKE2b-256."),
                signed.over(
                        Blake2b.hash256(hash),
                        "hashed-twice",
                        "The hash of the body was hashed once more before it was signed."));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    private DigestMistakes() {}
}
