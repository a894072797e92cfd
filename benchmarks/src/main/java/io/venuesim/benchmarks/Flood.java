package io.venuesim.benchmarks;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Side;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/**
 * How many good cancels per second DMEX carries out for one client while another one floods it. The two clients wait for
 * each answer before they ask again. Floods take turns, round by round, so that all of them see the same machine.
 */
public final class Flood {
    private static final int ROUNDS = 7;
    private static final int CANCELS = 1_000;
    private static final String KEY = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

    /** What the other client does meanwhile. */
    private enum Other {
        NOTHING,
        /** Cancels that are signed well, of an order that has ended: verified, and nothing is changed. */
        GOOD_SIGNATURES,
        /** The same with the text of the hash signed, a mistake that has a name. */
        BAD_SIGNATURES,
        /** And somebody reads the journal all the while, and so has each mistake looked for. */
        BAD_SIGNATURES_EXPLAINED
    }

    private record Cancel(String order, String frame) {}

    /** What one round came to, each per second. */
    private record Round(Other other, double cancels, double others) {}

    private final Credentials alice = Credentials.create(KEY);
    private final List<Cancel> cancels = IntStream.range(0, (ROUNDS + 1) * Other.values().length * CANCELS)
            .parallel()
            .mapToObj(this::good)
            .toList();
    private int used;

    public static void main(String[] arguments) throws Exception {
        new Flood().run();
    }

    private void run() throws Exception {
        List<Round> rounds = new ArrayList<>();
        try (VenueSimulator simulator = VenueSimulator.builder().venues("dmex").start()) {
            for (int number = 0; number <= ROUNDS; number++) {
                for (Other other : Other.values()) {
                    Round round = round(simulator, other);
                    // The first ones warm up.
                    if (number > 0) {
                        rounds.add(round);
                    }
                }
            }
        }
        double beside = median(rounds, Other.GOOD_SIGNATURES, Round::cancels);
        for (Other other : Other.values()) {
            double cancels = median(rounds, other, Round::cancels);
            System.out.printf(
                    Locale.ROOT,
                    "%-26s %6.0f good cancels/s beside %6.0f others/s: %.2f of those beside good signatures%n",
                    other.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    cancels,
                    median(rounds, other, Round::others),
                    cancels / beside);
        }
    }

    private Round round(VenueSimulator simulator, Other other) throws Exception {
        RunningVenue venue = simulator.venue("dmex");
        List<Cancel> mine = cancels.subList(used, used + CANCELS);
        used += CANCELS;
        mine.forEach(
                cancel -> venue.place(NewOrder.limit(Side.BUY, "10", "100000").id(cancel.order())));
        AtomicLong flooded = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> busy = new ArrayList<>();
        if (other != Other.NOTHING) {
            Cancel ended = good(0);
            String frame = other == Other.GOOD_SIGNATURES ? ended.frame() : bad(ended.order());
            busy.add(start(() -> {
                try (Asker asker = new Asker(venue.webSocketUrl())) {
                    while (!over.get()) {
                        asker.ask(frame);
                        flooded.incrementAndGet();
                    }
                }
            }));
        }
        if (other == Other.BAD_SIGNATURES_EXPLAINED) {
            busy.add(start(() -> read(simulator, over)));
        }
        long start = System.nanoTime();
        try (Asker asker = new Asker(venue.webSocketUrl())) {
            for (Cancel cancel : mine) {
                String answer = asker.ask(cancel.frame());
                if (!answer.contains("\"success\":true")) {
                    throw new IllegalStateException("A good cancel was refused: " + answer);
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        over.set(true);
        for (Thread thread : busy) {
            thread.join();
        }
        return new Round(other, CANCELS / seconds, flooded.get() / seconds);
    }

    /** What GET /journal does: the latest refusals, their mistakes looked for. */
    private static void read(VenueSimulator simulator, AtomicBoolean over) {
        long seen = simulator.journal().latest();
        while (!over.get()) {
            List<Entry> refusals = simulator
                    .journal()
                    .entries(JournalFilter.ALL.kind(Entry.Kind.VERIFIED).after(seen));
            seen = simulator.journal().latest();
            refusals.forEach(entry -> ((Entry.Verified) entry).mistake());
        }
    }

    private Cancel good(int number) {
        byte[] hash = Numeric.toBytesPadded(BigInteger.valueOf(0xCA9CE1_0000_0000L + number), 32);
        return new Cancel(Numeric.toHexString(hash), frame(hash, Sign.signPrefixedMessage(hash, alice.getEcKeyPair())));
    }

    private String bad(String order) {
        byte[] text = order.getBytes(StandardCharsets.US_ASCII);
        return frame(Numeric.hexStringToByteArray(order), Sign.signPrefixedMessage(text, alice.getEcKeyPair()));
    }

    private static String frame(byte[] hash, Sign.SignatureData signature) {
        return "{\"op\":\"cancel_order\",\"data\":{\"order_hash\":\"%s\",\"v\":%d,\"r\":\"%s\",\"s\":\"%s\"}}"
                .formatted(
                        Numeric.toHexString(hash),
                        signature.getV()[0],
                        Numeric.toHexString(signature.getR()),
                        Numeric.toHexString(signature.getS()));
    }

    private static double median(List<Round> rounds, Other other, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream()
                .filter(round -> round.other() == other)
                .mapToDouble(figure)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private interface Task {
        void run() throws Exception;
    }

    private static Thread start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        thread.start();
        return thread;
    }
}
