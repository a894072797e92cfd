package io.venuesim.benchmarks;

import io.venuesim.VenueSimulator;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.Journal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A million exchanges, in the heap that it is given ({@code -Xmx256m}): the journal must end with its newest entries, all
 * of them, and say how many it dropped.
 */
public final class LongRun {
    private static final int EXCHANGES = 1_000_000;
    /** Requests on their way at once, on one connection. */
    private static final int BATCH = 100;

    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        try (VenueSimulator simulator = VenueSimulator.builder().venues("dmex").start();
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(),
                        simulator.venue("dmex").port())) {
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (int number = 0; number < EXCHANGES; number += BATCH) {
                StringBuilder requests = new StringBuilder();
                for (int i = number; i < number + BATCH; i++) {
                    requests.append("GET ").append(path(i)).append(" HTTP/1.1\r\nHost: venue\r\n\r\n");
                }
                out.write(requests.toString().getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < BATCH; i++) {
                    skipAnswer(in);
                }
            }
            check(simulator.journal());
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%,d exchanges in a heap of %d MB, in %.0f s: the newest %,d entries are there%n",
                EXCHANGES,
                runtime.maxMemory() >> 20,
                (System.nanoTime() - start) / 1e9,
                Journal.DEFAULT_CAPACITY);
    }

    private static String path(int number) {
        return "/nothing/" + number;
    }

    private static void check(Journal journal) {
        List<Entry> kept = journal.entries(any -> true);
        require(kept.size() == Journal.DEFAULT_CAPACITY, kept.size() + " entries are kept");
        require(journal.dropped() == journal.latest() - kept.size(), journal.dropped() + " were counted as dropped");
        for (int i = 0; i < kept.size(); i++) {
            long number = journal.latest() - kept.size() + 1 + i;
            require(kept.get(i).stamp().number() == number, "entry " + number + " is missing");
        }
        List<Entry.Received> received = kept.stream()
                .filter(Entry.Received.class::isInstance)
                .map(Entry.Received.class::cast)
                .toList();
        for (int i = 0; i < received.size(); i++) {
            String expected = "GET " + path(EXCHANGES - received.size() + i);
            require(
                    received.get(i).operation().equals(expected),
                    expected + " is not where it belongs, but "
                            + received.get(i).operation());
        }
        require(received.size() == kept.size() / 2, received.size() + " requests are kept");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** Reads one answer whose length its head tells. */
    private static void skipAnswer(InputStream in) throws IOException {
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        line.substring("content-length:".length()).strip());
            }
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The connection ended");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private LongRun() {}
}
