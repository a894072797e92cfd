package io.venuesim.venue.tanx;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.venuesim.core.account.Account;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.Eip191;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Keccak;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.crypto.Sha256;
import io.venuesim.crypto.StarkCurve;
import io.venuesim.crypto.StarkCurve.PublicKey;
import java.math.BigInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What clients sign in the place of the hash that they were given, or how. */
final class StarkHashMistakes {
    /** How many nonces before and after are tried. */
    private static final int NEAR = 8;

    private static final int DIGEST_BITS = 256;

    private static final Mistake HASHED = new Mistake(
            "hash-hashed-again",
            "The msg_hash was hashed once more before it was signed.",
            "Sign msg_hash as the number that it is; use a signer of digests, that hashes nothing.");

    private static final Mistake OTHER_CURVE = new Mistake(
            "signed-on-secp256k1",
            "The msg_hash was signed with the wallet's Ethereum key, on the curve of Ethereum.",
            "Sign it with the STARK key on the STARK curve: sign_order_with_stark_private_key, starkware-crypto's sign.");

    /** The account's own key signed. */
    static Stream<Trial> of(
            BigInteger hash, BigInteger nonce, OrderMessages.Signature signature, PublicKey key, Account account) {
        return Stream.of(
                        others(nonce, signature, key, account),
                        Stream.of(
                                new Trial(
                                        HASHED, () -> hashed(hash).anyMatch(number -> isOver(number, signature, key))),
                                new Trial(OTHER_CURVE, () -> isEthereums(hash, signature, account))))
                .flatMap(some -> some);
    }

    /** The hashes of other nonces can be told, for they follow from address and nonce. */
    private static Stream<Trial> others(
            BigInteger nonce, OrderMessages.Signature signature, PublicKey key, Account account) {
        return LongStream.rangeClosed(1, NEAR)
                .boxed()
                .flatMap(distance -> Stream.of(-distance, distance))
                .map(distance -> nonce.add(BigInteger.valueOf(distance)))
                .map(other -> new Trial(
                        new Mistake(
                                "signature-of-another-nonce",
                                "The signature is that of the hash which came with the nonce " + other + ", not "
                                        + nonce + ".",
                                "Sign the msg_hash of each answer anew, and send it back with its own nonce."),
                        () -> isOver(Placement.hash(Provisioning.address(account), other), signature, key)));
    }

    /** SHA-256 or Keccak of its bytes, brought below 2^251 as libraries do it. */
    private static Stream<BigInteger> hashed(BigInteger hash) {
        byte[] padded = padded(hash);
        byte[] bare = Hex.decode(even(hash.toString(16))).orElseThrow();
        return Stream.of(bare, padded)
                .flatMap(bytes -> Stream.of(Sha256.hash(bytes), Keccak.keccak256(bytes)))
                .map(digest -> new BigInteger(1, digest))
                .flatMap(digest -> Stream.of(
                        digest.mod(BigInteger.ONE.shiftLeft(250)),
                        digest.mod(StarkCurve.LIMIT),
                        digest.shiftRight(DIGEST_BITS - 251),
                        digest.mod(StarkCurve.ORDER)));
    }

    private static boolean isOver(BigInteger hash, OrderMessages.Signature signature, PublicKey key) {
        return StarkCurve.verify(key, hash, signature.r(), signature.s());
    }

    /** As it is or as a personal message, of its bytes or its text. */
    private static boolean isEthereums(BigInteger hash, OrderMessages.Signature signature, Account account) {
        String address = Provisioning.address(account);
        byte[] padded = padded(hash);
        byte[] text = ("0x" + hash.toString(16)).getBytes(US_ASCII);
        return Stream.of(padded, Eip191.digest(padded), Eip191.digest(text))
                .flatMap(digest -> Stream.of(0, 1)
                        .flatMap(v -> Secp256k1.Signature.of(signature.r(), signature.s(), v).stream())
                        .flatMap(numbers -> Secp256k1.recover(digest, numbers).stream()))
                .anyMatch(signer -> signer.lower().equals(address));
    }

    private static byte[] padded(BigInteger hash) {
        String digits = hash.toString(16);
        return Hex.decode("0".repeat(64 - digits.length()) + digits).orElseThrow();
    }

    private static String even(String digits) {
        return digits.length() % 2 == 0 ? digits : "0" + digits;
    }

    private StarkHashMistakes() {}
}
