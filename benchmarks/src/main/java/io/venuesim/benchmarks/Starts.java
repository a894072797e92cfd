package io.venuesim.benchmarks;

import io.javalin.Javalin;
import io.venuesim.VenueSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What a test pays that starts all venues for itself, in a JVM that has done so before, beside as many bare servers of
 * the library that they stand on. The two take turns, so that both see the same machine.
 */
public final class Starts {
    private static final int STARTS = 20;
    /** Milliseconds. */
    private static final double MOST = 150;

    /** A start and the stop after it, in milliseconds. */
    private record Turn(double start, double stop) {}

    public static void main(String[] arguments) {
        Turn first = turn(VenueSimulator::start, VenueSimulator::close);
        int servers = venues();
        List<Turn> venues = new ArrayList<>();
        List<Turn> bare = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            venues.add(turn(VenueSimulator::start, VenueSimulator::close));
            bare.add(turn(() -> bare(servers), all -> all.forEach(Javalin::stop)));
        }
        System.out.printf(Locale.ROOT, "the first start of all venues in this JVM: %.0f ms%n", first.start());
        double start = tell("all venues", venues);
        double beside = tell(servers + " bare servers", bare);
        System.out.printf(Locale.ROOT, "a start of all venues takes %.1f times that of bare servers%n", start / beside);
        if (start > MOST) {
            System.exit(1);
        }
    }

    private static int venues() {
        try (VenueSimulator simulator = VenueSimulator.start()) {
            return simulator.venues().size();
        }
    }

    private static <T> Turn turn(Supplier<T> starter, Consumer<T> stopper) {
        long begin = System.nanoTime();
        T running = starter.get();
        long started = System.nanoTime();
        stopper.accept(running);
        return new Turn((started - begin) / 1e6, (System.nanoTime() - started) / 1e6);
    }

    private static List<Javalin> bare(int servers) {
        return Stream.generate(() -> Javalin.create(config -> {
                            config.startup.showJavalinBanner = false;
                            config.startup.showOldJavalinVersionWarning = false;
                        })
                        .start("127.0.0.1", 0))
                .limit(servers)
                .toList();
    }

    /** Prints what the turns came to, and tells the median start. */
    private static double tell(String what, List<Turn> turns) {
        double start = median(turns, Turn::start);
        System.out.printf(
                Locale.ROOT,
                "%-14s %d starts: median %.0f ms, from %.0f to %.0f; a stop: median %.0f ms%n",
                what,
                turns.size(),
                start,
                turns.stream().mapToDouble(Turn::start).min().orElseThrow(),
                turns.stream().mapToDouble(Turn::start).max().orElseThrow(),
                median(turns, Turn::stop));
        return start;
    }

    private static double median(List<Turn> turns, ToDoubleFunction<Turn> figure) {
        double[] sorted = turns.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private Starts() {}
}
