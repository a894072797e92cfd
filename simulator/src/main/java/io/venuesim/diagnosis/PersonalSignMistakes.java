package io.venuesim.diagnosis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.Eip191;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Keccak;
import io.venuesim.crypto.Secp256k1.Signature;
import io.venuesim.crypto.Sha3;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Mistakes around EIP-191, known as {@code personal_sign}: over a hash, or over a text. */
public final class PersonalSignMistakes {
    static final Mistake HASH_TEXT = new Mistake(
            "hash-text-signed",
            "The 66 characters of the hash were signed, not the 32 bytes that they stand for.",
            "Decode the hash before signing: ethers signMessage(getBytes(hash)), viem signMessage({message: {raw: hash}}),"
                    + " eth_account encode_defunct(hexstr=hash).");

    static final Mistake HASH_DIGITS = new Mistake(
            "hash-digits-signed",
            "The 64 hex digits of the hash were signed as text, not the 32 bytes that they stand for.",
            "Give the hash with its 0x: web3 signs what has none as plain text.");

    static final Mistake UPPER_CASE_TEXT = new Mistake(
            "hash-text-signed",
            "The hash was signed as upper-case text, not as the 32 bytes that it stands for.",
            HASH_TEXT.remedy());

    static final Mistake NO_PREFIX = new Mistake(
            "no-eip191-prefix",
            "The bare hash was signed, without the prefix \\x19Ethereum Signed Message:\\n32.",
            "Sign it as a personal message (personal_sign, signMessage), not as a raw digest (signDigest, eth_sign of old,"
                    + " unsafe_sign_hash).");

    static final Mistake NO_PREFIX_OF_TEXT = new Mistake(
            "no-eip191-prefix",
            "The Keccak hash of the bare message was signed, without the prefix \\x19Ethereum Signed Message:\\n.",
            "Sign it as a personal message (personal_sign, signMessage), not as a raw digest.");

    static final Mistake HASHED_FIRST = new Mistake(
            "hashed-before-prefix",
            "The message was hashed first, and its hash was signed as the personal message.",
            "Hand the message itself to personal_sign; it hashes by itself.");

    static final Mistake PREFIXED_TWICE = new Mistake(
            "hashed-before-prefix",
            "The prefix was put before the message twice: the prefixed hash was signed as a personal message.",
            "Hand the message itself to personal_sign; what hashMessage gives is for a signer of raw digests.");

    static final Mistake HEX_OF_TEXT = new Mistake(
            "hex-text-signed",
            "The text was turned to hex, and the characters of the hex were signed.",
            "Hand over the text itself, or its bytes; hex is for calls of a wallet's personal_sign by RPC alone.");

    static final Mistake SHA3 = new Mistake(
            "sha3-for-keccak",
            "The prefixed message was hashed by the standard SHA3-256, which pads differently from Ethereum's Keccak-256.",
            "Use keccak256: hashlib.sha3_256 and Node's sha3-256 are another function.");

    private PersonalSignMistakes() {}

    /**
     * Where the 32 bytes of a hash are to be signed.
     *
     * @param maySign who may sign
     */
    public static Stream<Trial> ofHash(byte[] hash, Signature signature, Predicate<EthAddress> maySign) {
        String text = Hex.encode0x(hash);
        Stream<Trial> bytes = Stream.of(
                trial(HASH_TEXT, Eip191.digest(ascii(text)), signature, maySign),
                trial(HASH_DIGITS, Eip191.digest(ascii(text.substring(2))), signature, maySign),
                trial(
                        UPPER_CASE_TEXT,
                        Eip191.digest(ascii("0x" + text.substring(2).toUpperCase(Locale.ROOT))),
                        signature,
                        maySign),
                trial(NO_PREFIX, hash, signature, maySign),
                trial(HASHED_FIRST, Eip191.digest(Keccak.keccak256(hash)), signature, maySign),
                trial(PREFIXED_TWICE, Eip191.digest(Eip191.digest(hash)), signature, maySign),
                trial(characterCount(hash), Keccak.keccak256(prefixed(text.length(), hash)), signature, maySign),
                trial(SHA3, Sha3.sha3of256(Eip191.preimage(hash)), signature, maySign));
        return Stream.concat(bytes, EcdsaMistakes.of(Eip191.digest(hash), signature, maySign));
    }

    /**
     * Where a text is to be signed.
     *
     * @param maySign who may sign
     */
    public static Stream<Trial> ofText(String text, Signature signature, Predicate<EthAddress> maySign) {
        byte[] message = text.getBytes(UTF_8);
        Stream<Trial> bytes = Stream.of(
                trial(NO_PREFIX_OF_TEXT, Keccak.keccak256(message), signature, maySign),
                trial(HASHED_FIRST, Eip191.digest(Keccak.keccak256(message)), signature, maySign),
                trial(PREFIXED_TWICE, Eip191.digest(Eip191.digest(message)), signature, maySign),
                trial(HEX_OF_TEXT, Eip191.digest(ascii(Hex.encode0x(message))), signature, maySign),
                trial(characterCount(message), Keccak.keccak256(prefixed(text.length(), message)), signature, maySign),
                trial(SHA3, Sha3.sha3of256(Eip191.preimage(message)), signature, maySign));
        return Stream.concat(bytes, EcdsaMistakes.of(Eip191.digest(message), signature, maySign));
    }

    private static Mistake characterCount(byte[] message) {
        return new Mistake(
                "prefix-length-in-characters",
                "The prefix counts the characters of the message, not its bytes.",
                "Let the signer put the prefix, or write the length in bytes after \\x19Ethereum Signed Message:\\n: "
                        + message.length + " here.");
    }

    private static Trial trial(Mistake mistake, byte[] digest, Signature signature, Predicate<EthAddress> maySign) {
        return EcdsaMistakes.over(mistake, digest, signature, maySign);
    }

    private static byte[] prefixed(int length, byte[] message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii("\u0019Ethereum Signed Message:\n" + length));
        out.writeBytes(message);
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
