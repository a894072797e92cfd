package io.venuesim.benchmarks;

import com.swmansion.starknet.crypto.StarknetCurve;
import com.swmansion.starknet.data.types.Felt;
import io.venuesim.crypto.StarkCurve;
import java.math.BigInteger;
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

/** Whether a STARK signature is good, its key known by x only: StarkWare's native library against pure Java. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StarkBenchmark {
    private static final BigInteger KEY = number("12195277b7f3e8c9836f9efe65d6289af92cf52f0e030782b9e268527941dd6");
    private static final BigInteger HASH = number("5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755");
    private static final BigInteger R = number("6e9902ea1be2a55758b4b4736d7512e74f8e2229364e45d2c18746dd373c120");
    private static final BigInteger S = number("2d6dadaab0df7c22996c0e73cd53a4eaadfa83db80eea8f025c0ad77b127886");

    private final StarkCurve.PublicKey key = StarkCurve.PublicKey.of(KEY).orElseThrow();
    private final Felt keyOfLibrary = new Felt(KEY);
    private final Felt hashOfLibrary = new Felt(HASH);
    private final Felt rOfLibrary = new Felt(R);
    private final Felt sOfLibrary = new Felt(S);

    /** A key that the venue has met before, as it keeps one for each account. */
    @Benchmark
    public boolean own() {
        return StarkCurve.verify(key, HASH, R, S);
    }

    /** The same for a key that is new: its y is found and its tables are made. */
    @Benchmark
    public boolean ownWithNewKey() {
        return StarkCurve.PublicKey.of(KEY)
                .filter(fresh -> StarkCurve.verify(fresh, HASH, R, S))
                .isPresent();
    }

    @Benchmark
    public Optional<StarkCurve.PublicKey> ownNewKey() {
        return StarkCurve.PublicKey.of(KEY);
    }

    @Benchmark
    public boolean starknetJvm() {
        return StarknetCurve.verify(keyOfLibrary, hashOfLibrary, rOfLibrary, sOfLibrary);
    }

    private static BigInteger number(String hex) {
        return new BigInteger(hex, 16);
    }
}
