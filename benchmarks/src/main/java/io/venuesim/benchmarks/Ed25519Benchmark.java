package io.venuesim.benchmarks;

import io.venuesim.crypto.Ed25519;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Whether an Ed25519 signature is good: Bouncy Castle, with the strict checks around it, against the JDK. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Ed25519Benchmark {
    private final byte[] message =
            "{\"data\":{\"order_id\":7},\"type\":\"cancel_order\"}".getBytes(StandardCharsets.US_ASCII);
    private final KeyPair pair;
    private final Ed25519.PublicKey key;
    private final byte[] signature;

    public Ed25519Benchmark() {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(message);
            signature = signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK since 15 has Ed25519", impossible);
        }
        byte[] encoded = pair.getPublic().getEncoded();
        key = Ed25519.publicKey(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length))
                .orElseThrow();
    }

    @Benchmark
    public boolean bouncyCastle() {
        return Ed25519.verify(key, message, signature);
    }

    @Benchmark
    public boolean jdk() throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(pair.getPublic());
        verifier.update(message);
        return verifier.verify(signature);
    }
}
