package io.venuesim.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.Base58;
import io.venuesim.crypto.Ed25519;
import io.venuesim.crypto.Ed25519.PublicKey;
import io.venuesim.crypto.Hex;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What clients get wrong about Ed25519 itself: the right message was hashed or written otherwise before it was signed. */
public final class Ed25519Mistakes {
    private static final BigInteger ORDER =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static final int LONGEST_BASE58 = 4096;

    private static final String AS_IT_IS =
            "Hand the message itself to the signer, its bytes as they are: Ed25519 hashes" + " by itself.";

    static final Mistake DIGITS_SIGNED = new Mistake(
            "hex-text-signed",
            "The hex digits of the message were signed as text, not the bytes that they stand for.",
            "Sign the bytes themselves; decode hex before signing.");

    static final Mistake BASE64_SIGNED = new Mistake(
            "base64-text-signed",
            "The message was signed in base64, as text.",
            "Sign the bytes themselves, not an encoding of them.");

    static final Mistake BASE58_SIGNED = new Mistake(
            "base58-text-signed",
            "The message was signed in base58, as text.",
            "Sign the bytes themselves; base58 is for the signature.");

    static final Mistake PREHASHED = new Mistake(
            "ed25519ph",
            "The message was signed by Ed25519ph, the variant with a pre-hash.",
            "Use plain Ed25519: Ed25519.sign, sign.detached, SigningKey.sign, PureEdDSA.");

    static final Mistake HALVES_SWAPPED = new Mistake(
            "r-s-swapped",
            "The two halves of the signature are in each other's place.",
            "A signature is R, then S, 32 bytes each.");

    static final Mistake REVERSED = new Mistake(
            "signature-bytes-reversed",
            "The bytes of the signature, or of each half, are in reverse order.",
            "Send the 64 bytes as the signer gave them: in Ed25519 all numbers are little-endian.");

    static final Mistake BEYOND_ORDER = new Mistake(
            "s-out-of-range",
            "S, the second half of the signature, is beyond the order of the group, and good but for that.",
            "Reduce S by the order of the group; signers do so by themselves.");

    private final PublicKey key;
    private final byte[] message;
    private final byte[] signature;

    private Ed25519Mistakes(PublicKey key, byte[] message, byte[] signature) {
        this.key = key;
        this.message = message;
        this.signature = signature;
    }

    /**
     * What may have been done instead of signing this message.
     *
     * @param key whose signature it was to be
     * @param message what was to be signed
     * @param signature its 64 bytes
     */
    public static Stream<Trial> of(PublicKey key, byte[] message, byte[] signature) {
        Ed25519Mistakes one = new Ed25519Mistakes(key, message.clone(), signature.clone());
        return Stream.of(one.hashes(), one.texts(), one.numbers()).flatMap(some -> some);
    }

    private Stream<Trial> hashes() {
        Stream<Trial> hashes = Stream.of("SHA-256", "SHA-512").map(name -> {
            byte[] hash = hash(name, message);
            return new Trial(
                    new Mistake(
                            "hash-signed", "The message was hashed with " + name + ", and its hash signed.", AS_IT_IS),
                    () -> isOver(hash) || isOver(Hex.encode(hash).getBytes(UTF_8)));
        });
        return Stream.concat(
                hashes,
                Stream.of(
                        new Trial(PREHASHED, () -> Ed25519.verifyPrehashed(key, hash("SHA-512", message), signature))));
    }

    private Stream<Trial> texts() {
        return Stream.of(
                text(DIGITS_SIGNED, () -> Hex.encode(message)),
                text(BASE64_SIGNED, () -> Base64.getEncoder().encodeToString(message)),
                // Base58 takes the square of the length.
                text(BASE58_SIGNED, () -> message.length > LONGEST_BASE58 ? "" : Base58.encode(message)));
    }

    private Stream<Trial> numbers() {
        byte[] r = Arrays.copyOf(signature, 32);
        byte[] s = Arrays.copyOfRange(signature, 32, 64);
        return Stream.of(
                new Trial(HALVES_SWAPPED, () -> isSignature(both(s, r))),
                new Trial(
                        REVERSED,
                        () -> isSignature(both(reversed(r), reversed(s))) || isSignature(reversed(signature))),
                new Trial(BEYOND_ORDER, () -> isBeyondOrder(s) && isSignature(both(r, reduced(s)))));
    }

    private Trial text(Mistake mistake, Supplier<String> signed) {
        return new Trial(mistake, () -> isOver(signed.get().getBytes(UTF_8)));
    }

    private boolean isOver(byte[] signed) {
        return Ed25519.verify(key, signed, signature);
    }

    private boolean isSignature(byte[] other) {
        return Ed25519.verify(key, message, other);
    }

    private static boolean isBeyondOrder(byte[] s) {
        return number(s).compareTo(ORDER) >= 0;
    }

    private static byte[] reduced(byte[] s) {
        byte[] big = number(s).mod(ORDER).toByteArray();
        byte[] little = new byte[32];
        for (int i = 0; i < Math.min(32, big.length); i++) {
            little[i] = big[big.length - 1 - i];
        }
        return little;
    }

    private static BigInteger number(byte[] littleEndian) {
        return new BigInteger(1, reversed(littleEndian));
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static byte[] both(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] hash(String name, byte[] message) {
        try {
            return MessageDigest.getInstance(name).digest(message);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has " + name, impossible);
        }
    }
}
