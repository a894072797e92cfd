package io.venuesim.venue.pacifica;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.Base58;
import io.venuesim.crypto.Ed25519;
import io.venuesim.crypto.Sha256;
import io.venuesim.diagnosis.Encodings;
import io.venuesim.diagnosis.Encodings.Reading;
import io.venuesim.venue.Switches;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** What clients get wrong about the form of a signature, which is 64 bytes in base58. */
final class ProofMistakes {
    private static final String FORM = "Send the 64 bytes of the signature in base58: bs58.encode(signature),"
            + " base58.b58encode(signature).decode(\"ascii\").";

    static final Mistake MISSING = new Mistake("signature-missing", "signature is an empty text.", FORM);

    static final Mistake BLANKS = new Mistake(
            "blanks-in-signature",
            "The signature has blanks or quotation marks around it.",
            "Send the base58 text alone; what a command line prints ends with a newline.");

    static final Mistake WITH_MESSAGE = new Mistake(
            "signed-message-sent",
            "The signature is good, and the message comes after it: signers of the NaCl kind give both in one.",
            "Send the first 64 bytes alone: nacl.sign.detached(message, key), SigningKey.sign(message).signature.");

    static final Mistake CHECKSUM = new Mistake(
            "base58check",
            "The signature was written in Base58Check, with four bytes of checksum at the end.",
            "Use plain base58 without a checksum: b58encode, not b58encode_check; bs58, not bs58check.");

    static final Mistake TWICE = new Mistake(
            "signature-encoded-twice",
            "The text of the signature, in hex or base64 or base58, was encoded once more.",
            FORM);

    static final Mistake ZEROS_LOST = new Mistake(
            "leading-zeros-lost",
            "The signature begins with zero bytes, and they were lost: it is good with them.",
            "In base58 each leading zero byte is one leading 1; a number that is divided by 58 forgets them.");

    static final Mistake KEY_SENT =
            new Mistake("key-for-signature", "signature holds the public key of the signer.", FORM);

    private final Signed signed;
    private final Switches switches;
    private final Ed25519.PublicKey key;
    private final String sent;

    private ProofMistakes(Signed signed, Switches switches) {
        this.signed = signed;
        this.switches = switches;
        this.key = Auth.publicKey(signed.signer()).orElseThrow();
        this.sent = signed.proof().base58();
    }

    static Stream<Trial> of(Signed signed, Switches switches) {
        ProofMistakes one = new ProofMistakes(signed, switches);
        String bare = one.sent.replaceAll("[\\s\"']+", "");
        return Stream.of(
                        Stream.of(
                                new Trial(MISSING, one.sent::isEmpty),
                                new Trial(BLANKS, () -> !bare.equals(one.sent) && isSignature(bare))),
                        Encodings.of(bare).flatMap(one::read),
                        Stream.of(Trial.certain(malformed(one.sent))))
                .flatMap(some -> some);
    }

    private Stream<Trial> read(Reading reading) {
        byte[] bytes = reading.bytes();
        return Stream.of(
                new Trial(
                        new Mistake(
                                "signature-in-" + reading.name(),
                                "The signature is written in " + reading.name() + ", and base58 is due.",
                                FORM),
                        () -> bytes.length == 64 && !reading.name().equals("base58")),
                new Trial(KEY_SENT, () -> Arrays.equals(bytes, key.bytes())),
                new Trial(WITH_MESSAGE, isWithMessage(bytes)),
                new Trial(CHECKSUM, () -> isChecked(bytes)),
                new Trial(TWICE, () -> isText(bytes) && isInside(new String(bytes, ISO_8859_1))),
                new Trial(ZEROS_LOST, () -> isGoodWithZeros(bytes)));
    }

    private BooleanSupplier isWithMessage(byte[] bytes) {
        return () -> bytes.length > 64
                && Ed25519.verify(key, Arrays.copyOfRange(bytes, 64, bytes.length), Arrays.copyOf(bytes, 64));
    }

    private boolean isGoodWithZeros(byte[] bytes) {
        if (bytes.length >= 64 || bytes.length < 60) {
            return false;
        }
        byte[] whole = new byte[64];
        System.arraycopy(bytes, 0, whole, 64 - bytes.length, bytes.length);
        return Preimage.of(signed, key.bytes(), switches).stream()
                .anyMatch(one -> Ed25519.verify(key, one.bytes(), whole));
    }

    private static boolean isChecked(byte[] bytes) {
        byte[] signature = Arrays.copyOf(bytes, 64);
        return bytes.length == 68 && Arrays.equals(Sha256.hash(Sha256.hash(signature)), 0, 4, bytes, 64, 68);
    }

    private static boolean isInside(String text) {
        return Encodings.of(text).anyMatch(inner -> inner.bytes().length == 64);
    }

    private static boolean isSignature(String base58) {
        return Base58.decode(base58).filter(bytes -> bytes.length == 64).isPresent();
    }

    private static boolean isText(byte[] bytes) {
        for (byte one : bytes) {
            if (one < ' ') {
                return false;
            }
        }
        return bytes.length > 64;
    }

    private static Mistake malformed(String sent) {
        return new Mistake("signature-malformed", "The signature is " + described(sent) + ".", FORM);
    }

    /** What is wrong with a text that should be base58, without repeating it. */
    static String described(String text) {
        Optional<byte[]> bytes = Base58.decode(text, 4096);
        if (bytes.isPresent()) {
            return bytes.get().length + " bytes in base58";
        }
        for (int i = 0; i < text.length(); i++) {
            if (Base58.decode(text.substring(i, i + 1)).isEmpty()) {
                return "not base58, whose alphabet lacks 0, O, I and l: character " + (i + 1) + " is no part of it";
            }
        }
        return text.length() + " characters long";
    }
}
