package io.venuesim.benchmarks;

import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.VenueSimulator;
import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Side;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many threads 10,000 cancels occupy that a fault holds back, each on a connection of its own. The clients live in a
 * process of their own, because one process may not have as many sockets open as both ends need.
 */
public final class Held {
    private static final int CANCELS = 10_000;
    /** As many as the server may have threads: by then its pool has grown as far as it will. */
    private static final int FEW = 250;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Without arguments the server; with a port, an order, a key and a count the clients. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 4) {
            ask(Integer.parseInt(arguments[0]), request(arguments[1], arguments[2]), Integer.parseInt(arguments[3]));
            return;
        }
        boolean kept = true;
        for (Moment moment : List.of(Moment.ON_RECEIVE, Moment.ON_REPLY)) {
            kept &= hold(moment);
        }
        if (!kept) {
            System.exit(1);
        }
    }

    private static boolean hold(Moment moment) throws Exception {
        try (VenueSimulator simulator =
                VenueSimulator.builder().venues("deltadefi").start()) {
            RunningVenue venue = simulator.venue("deltadefi");
            TestAccount alice = venue.account("alice");
            String order = venue.place(NewOrder.limit(Side.BUY, "100", "0.62").account(alice.id()))
                    .id();
            ArmedFault fault = simulator
                    .faults()
                    .add(FaultRule.once(new Fault.Hold(), moment).times(FaultRule.ALWAYS));
            int idle = Thread.activeCount();
            Process few = clients(venue, order, alice, FEW);
            await(fault, FEW);
            int busy = Thread.activeCount();
            Process all = clients(venue, order, alice, CANCELS - FEW);
            await(fault, CANCELS);
            int during = Thread.activeCount();
            fault.release();
            int answered = answers(few) + answers(all);
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %,6d held: %d threads before, %d while %d are held, %d while all are; %,d answered%n",
                    moment.name().toLowerCase(Locale.ROOT),
                    CANCELS,
                    idle,
                    busy,
                    FEW,
                    during,
                    answered);
            return during < busy + FEW && answered == CANCELS;
        }
    }

    private static void await(ArmedFault fault, int count) throws InterruptedException {
        if (!fault.awaitHolding(count, PATIENCE)) {
            throw new IllegalStateException("Only " + fault.holding() + " of " + count + " are held");
        }
    }

    private static Process clients(RunningVenue venue, String order, TestAccount account, int count)
            throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Held.class.getName(),
                        Integer.toString(venue.port()),
                        order,
                        account.credential("apiKey"),
                        Integer.toString(count))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int answers(Process clients) throws IOException {
        return Integer.parseInt(new String(clients.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }

    private static byte[] request(String order, String key) {
        return ("POST /order/" + order + "/cancel HTTP/1.1\r\nHost: venue\r\nX-API-KEY: " + key
                        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void ask(int port, byte[] request, int count) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream().write(request);
            sockets.add(socket);
        }
        int answered = 0;
        for (Socket socket : sockets) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            answered += answer.startsWith("HTTP/1.1 ") ? 1 : 0;
            socket.close();
        }
        System.out.println(answered);
    }

    private Held() {}
}
