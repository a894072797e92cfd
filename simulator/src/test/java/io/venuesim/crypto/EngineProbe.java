package io.venuesim.crypto;

import java.math.BigInteger;

/** Prints which engine this JVM chose, and a key that it recovered; a process of its own for {@link EngineFallbackTest}. */
final class EngineProbe {

    public static void main(String[] arguments) {
        BigInteger x = new BigInteger(1, BouncyCastleEngine.publicKey(BigInteger.ONE), 1, 32);
        Secp256k1.Signature signature = Secp256k1.Signature.of(x, x, 0).orElseThrow();
        System.out.println(Secp256k1.engine() + ": "
                + Secp256k1.recover(new byte[32], signature).orElseThrow());
    }

    private EngineProbe() {}
}
