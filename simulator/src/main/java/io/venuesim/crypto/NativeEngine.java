package io.venuesim.crypto;

import io.venuesim.crypto.Secp256k1.Signature;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/** libsecp256k1 by the JNI binding of ACINQ. */
final class NativeEngine implements Secp256k1Engine {
    private static final String LIBRARY = "fr.acinq.secp256k1.Secp256k1";

    /** (64 bytes r ‖ s, 32-byte digest, recovery id) → 65 bytes 04 ‖ x ‖ y. */
    private final MethodHandle recover;

    private final Class<?> noSuchKey;

    /** @throws IllegalStateException if the library is not on the class path or does not load on this machine */
    NativeEngine() {
        // secp256k1-kmp-jni-jvm brings its own interface in runtime scope only, so javac does not see it.
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> library = Class.forName(LIBRARY);
            Object instance = lookup.findStatic(library, "get", MethodType.methodType(library))
                    .invoke();
            MethodType type = MethodType.methodType(byte[].class, byte[].class, byte[].class, int.class);
            recover = lookup.findVirtual(library, "ecdsaRecover", type).bindTo(instance);
            noSuchKey = Class.forName(LIBRARY + "Exception");
        } catch (Throwable unavailable) {
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
            return Optional.of((byte[]) recover.invokeExact(compact, digest, signature.recoveryId()));
        } catch (Throwable thrown) {
            if (noSuchKey.isInstance(thrown)) {
                return Optional.empty();
            }
            throw new IllegalStateException("libsecp256k1 failed", thrown);
        }
    }
}
