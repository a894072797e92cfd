package io.venuesim.benchmarks;

import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.crypto.Secp256k1.Signature;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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

/** Who signed a digest over secp256k1: the native library against Bouncy Castle, each in a JVM of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RecoverBenchmark {
    private static final BigInteger X_OF_G =
            new BigInteger("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798", 16);

    private final byte[] digest = "a digest of any thirty-two bytes".getBytes(StandardCharsets.US_ASCII);

    // With the x of a point, every s makes the signature somebody's.
    private final Signature signature = new Signature(X_OF_G, X_OF_G.shiftRight(1), 0);

    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-D" + Secp256k1.PROPERTY + "=native")
    public Optional<EthAddress> library() {
        return Secp256k1.recover(digest, signature);
    }

    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-D" + Secp256k1.PROPERTY + "=bouncycastle")
    public Optional<EthAddress> bouncyCastle() {
        return Secp256k1.recover(digest, signature);
    }
}
