package io.venuesim.venue.aevo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.VenueSimulator;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.Side;
import io.venuesim.server.RawHttp;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** A running Aevo whose clock stands still, and the ways to talk to it. */
final class AevoServer implements AutoCloseable {
    final VenueSimulator simulator =
            VenueSimulator.builder().venues("aevo").seed(1).start();
    final RunningVenue venue = simulator.venue("aevo");
    final TestAccount alice = venue.account("alice");
    final TestAccount bob = venue.account("bob");
    final TestAccount carol = venue.account("carol");

    AevoServer() {
        simulator.clock().stopAt(AevoVectors.SIGNED_AT);
    }

    static NewOrder buy() {
        return NewOrder.limit(Side.BUY, "0.01", "1200");
    }

    Order place(TestAccount owner) {
        return venue.place(buy().account(owner.id()));
    }

    Order now(Order order) {
        return venue.order(order.id());
    }

    /** Status and body of the answer to a REST request without a body. */
    String rest(String method, String target, String... headers) {
        return rest(method, target, "", List.of(headers));
    }

    String rest(String method, String target, String body, List<String> headers) {
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: api.aevo.xyz\r\n");
        headers.forEach(header -> request.append(header).append("\r\n"));
        if (!body.isEmpty()) {
            request.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        String answer = RawHttp.send(venue.restUrl(), request + "Connection: close\r\n\r\n" + body);
        return answer.split(" ", 3)[1] + " " + answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    /** The REST cancel with key and secret. */
    String cancel(TestAccount who, String orderId) {
        return rest("DELETE", "/orders/" + orderId, secretHeaders(who));
    }

    /** A REST request with a body, with key and secret. */
    String rest(TestAccount who, String method, String target, String body) {
        return rest(method, target, body, List.of(secretHeaders(who)));
    }

    /** A frame whose own HMAC says whose it is. */
    static String signed(TestAccount who, String op, String data) {
        String now = timestamp(0);
        return "{\"id\":8,\"op\":\"" + op + "\",\"data\":" + data + ",\"auth\":{\"timestamp\":\"" + now
                + "\",\"signature\":\"" + hmac(who, now, "ws", op, data) + "\",\"key\":\"" + who.credential("apiKey")
                + "\"}}";
    }

    static String[] secretHeaders(TestAccount who) {
        return new String[] {
            "AEVO-KEY: " + who.credential("apiKey"), "AEVO-SECRET: " + who.credential("apiSecret"),
        };
    }

    Wire connect() {
        return new Wire(venue.webSocketUrl());
    }

    /** A connection that has logged in. */
    Wire login(TestAccount who) throws InterruptedException {
        Wire wire = connect();
        wire.ask(login(who, who.credential("apiSecret")));
        return wire;
    }

    static String login(TestAccount who, String secret) {
        return "{\"op\":\"auth\",\"data\":{\"key\":\"" + who.credential("apiKey") + "\",\"secret\":\"" + secret
                + "\"}}";
    }

    static String cancelFrame(String orderId) {
        return "{\"id\":7,\"op\":\"cancel_order\",\"data\":{\"order_id\":\"" + orderId + "\"}}";
    }

    /** The nanoseconds of the standing clock, and so many more. */
    static String timestamp(long nanoseconds) {
        Instant now = AevoVectors.SIGNED_AT;
        return BigInteger.valueOf(now.getEpochSecond())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(nanoseconds))
                .toString();
    }

    /** An HMAC made by a library that the server does not use. */
    static String hmac(TestAccount who, String timestamp, String method, String path, String body) {
        byte[] text = String.join(",", who.credential("apiKey"), timestamp, method, path, body)
                .getBytes(UTF_8);
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(who.credential("apiSecret").getBytes(UTF_8)));
        mac.update(text, 0, text.length);
        byte[] code = new byte[mac.getMacSize()];
        mac.doFinal(code, 0);
        return HexFormat.of().formatHex(code);
    }

    List<Entry.Verified> verifications() {
        return simulator.journal().entries(JournalFilter.ALL.kind(Entry.Kind.VERIFIED)).stream()
                .map(Entry.Verified.class::cast)
                .toList();
    }

    Entry.Verified lastVerification() {
        List<Entry.Verified> all = verifications();
        return all.get(all.size() - 1);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
