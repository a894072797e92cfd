package io.venuesim.benchmarks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks once, side by side, and prints how they compare: a ratio outlives the machine it was made on. */
public final class Ratios {

    public static void main(String[] arguments) throws RunnerException {
        Map<String, Double> micros = new LinkedHashMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(Ratios.class.getPackageName() + "\\..*")
                        .shouldFailOnError(true)
                        .build())
                .run()) {
            String name = result.getParams().getBenchmark();
            micros.put(
                    name.substring(Ratios.class.getPackageName().length() + 1),
                    result.getPrimaryResult().getScore());
        }
        compare(
                "secp256k1 recover, Bouncy Castle / native",
                micros,
                "RecoverBenchmark.bouncyCastle",
                "RecoverBenchmark.library");
        compare("Ed25519 verify, JDK / Bouncy Castle", micros, "Ed25519Benchmark.jdk", "Ed25519Benchmark.bouncyCastle");
        compare("STARK verify, starknet-jvm / own", micros, "StarkBenchmark.starknetJvm", "StarkBenchmark.own");
    }

    private static void compare(String what, Map<String, Double> micros, String slow, String fast) {
        double over = micros.getOrDefault(slow, Double.NaN);
        double under = micros.getOrDefault(fast, Double.NaN);
        System.out.printf(Locale.ROOT, "%-42s %.2f  (%.0f µs / %.0f µs)%n", what, over / under, over, under);
    }

    private Ratios() {}
}
