package io.venuesim.venue.dmex;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.server.RawHttp;
import java.time.Instant;
import java.util.List;

/** DMEX on a free port, its clock stopped, with one WebSocket open and the order of vector V1 at hand. */
final class Stand implements AutoCloseable {
    static final String HASH = "0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb";
    static final String R = "0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc";
    static final String S = "0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5";
    static final String SIGNED = "{\"order_hash\":\"" + HASH + "\",\"v\":27,\"r\":\"" + R + "\",\"s\":\"" + S + "\"}";
    static final String CANCEL = "{\"op\":\"cancel_order\",\"data\":" + SIGNED + "}";

    final VenueSimulator simulator = VenueSimulator.builder().venues("dmex").start();
    final RunningVenue venue = simulator.venue("dmex");
    final Frames socket = new Frames(venue.webSocketUrl());

    Stand() {
        simulator.clock().stopAt(Instant.parse("2024-01-15T10:30:00.999Z"));
    }

    /** The order of V1, to be placed as it is or after a change. */
    static NewOrder order() {
        return NewOrder.limit(Side.BUY, "10", "100000")
                .id(HASH)
                .account(Vectors.address("alice"))
                .attribute("nonce", "1700000000000")
                .attribute("leverage", "1000000000");
    }

    static String refusal(String error) {
        return "{\"op\":\"cancel_order\",\"success\":false,\"error\":\"" + error + "\",\"order_hash\":\"" + HASH
                + "\"}";
    }

    void place() {
        venue.place(order());
    }

    OrderState state() {
        return venue.order(HASH).state();
    }

    String ask(String frame) {
        return socket.ask(frame);
    }

    String rest(String method, String path, String body) {
        return RawHttp.send(
                venue.restUrl(),
                method + " " + path + " HTTP/1.1\r\nHost: venue\r\nConnection: close\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);
    }

    World world() {
        return simulator.namespaces().defaultNamespace().world("dmex");
    }

    /** What the latest verification found. */
    Entry.Verified verified() {
        List<Entry> found = simulator.journal().entries(JournalFilter.ALL.kind(Entry.Kind.VERIFIED));
        return (Entry.Verified) found.get(found.size() - 1);
    }

    @Override
    public void close() {
        socket.close();
        simulator.close();
    }
}
