package io.venuesim.crypto;

import fr.acinq.secp256k1.Secp256k1Exception;
import io.venuesim.crypto.Secp256k1.Signature;
import java.util.Optional;

/** libsecp256k1 by the JNI binding of ACINQ. */
final class NativeEngine implements Secp256k1Engine {
    private final fr.acinq.secp256k1.Secp256k1 library;

    /** @throws IllegalStateException if there is no binary that loads on this machine */
    NativeEngine() {
        try {
            library = fr.acinq.secp256k1.Secp256k1.get();
        } catch (RuntimeException | LinkageError unavailable) {
            throw new IllegalStateException("libsecp256k1 does not load", unavailable);
        }
    }

    @Override
    public String name() {
        return "libsecp256k1 (native)";
    }

    @Override
    public Optional<byte[]> recover(byte[] digest, Signature signature) {
        byte[] compact = new byte[64];
        System.arraycopy(Words.of(signature.r()), 0, compact, 0, 32);
        System.arraycopy(Words.of(signature.s()), 0, compact, 32, 32);
        try {
            return Optional.of(library.ecdsaRecover(compact, digest, signature.recoveryId()));
        } catch (Secp256k1Exception noSuchKey) {
            return Optional.empty();
        }
    }
}
