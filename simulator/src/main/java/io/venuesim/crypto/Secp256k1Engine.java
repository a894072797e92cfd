package io.venuesim.crypto;

import io.venuesim.crypto.Secp256k1.Signature;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that can recover public keys. Implementations are stateless and safe for any number of threads. */
interface Secp256k1Engine {
    String name();

    /** The 65 bytes 04 ‖ x ‖ y of the signer's key; empty if there is none. The digest has 32 bytes. */
    Optional<byte[]> recover(byte[] digest, Signature signature);

    /**
     * The engine of that name, or the fastest that works if none is wanted.
     *
     * @throws IllegalArgumentException if the name is unknown
     * @throws IllegalStateException if the native library is wanted and does not work here
     */
    static Secp256k1Engine choose(@Nullable String wanted) {
        if (wanted == null) {
            return load().orElseGet(BouncyCastleEngine::new);
        }
        return switch (wanted) {
            case "native" ->
                load().orElseThrow(() -> new IllegalStateException(Secp256k1.PROPERTY
                        + "=native: the native library of fr.acinq.secp256k1 does not load on this machine"));
            case "bouncycastle" -> new BouncyCastleEngine();
            default ->
                throw new IllegalArgumentException(
                        Secp256k1.PROPERTY + "=" + wanted + ": use native or bouncycastle, or leave it out");
        };
    }

    private static Optional<Secp256k1Engine> load() {
        try {
            Secp256k1Engine engine = new NativeEngine();
            return passesSelfTest(engine) ? Optional.of(engine) : Optional.empty();
        } catch (IllegalStateException | LinkageError unavailable) {
            // A binary that could not be mapped, as from a file system without exec, shows at the first call only.
            return Optional.empty();
        }
    }

    /** The keyless signature k = 1, s = r over the digest 0: the signer is then G itself. */
    private static boolean passesSelfTest(Secp256k1Engine engine) {
        byte[] generator = BouncyCastleEngine.publicKey(BigInteger.ONE);
        BigInteger x = new BigInteger(1, generator, 1, 32);
        Signature signature = new Signature(x, x, generator[64] & 1);
        return engine.recover(new byte[32], signature)
                .filter(key -> Arrays.equals(key, generator))
                .isPresent();
    }
}
