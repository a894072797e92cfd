package io.venuesim.venue.pacifica;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.Side;
import io.venuesim.crypto.Base58;
import io.venuesim.crypto.Ed25519;
import io.venuesim.venue.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A running Pacifica whose clock stands still, and the ways to talk to it without the project's client. */
final class Pacifica implements AutoCloseable {
    static final String ALICE = "9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj";
    static final String AGENT = "GcQfK48DV9BzDuDeCyV2sShbAAY4vqmK8JSj1NBrwoVZ";
    static final String BOB = "ChGSi3SQoGNfykVNnutunLU2HDPVdYeofrw2VU3ANuae";
    static final long SENT = 1749223343149L;
    static final long ANSWERED = 1749223343610L;
    static final String CLIENT_ID = "79f948fd-7556-4066-a128-083f3ea49322";
    static final String CANCEL = "/api/v1/orders/cancel";

    /** What came back over HTTP; the content type without the blank that HTTP libraries add or drop. */
    record Answer(int status, String contentType, String body) {}

    final VenueSimulator sim = VenueSimulator.builder().venues("pacifica").start();
    final RunningVenue venue = sim.venue("pacifica");
    private final HttpClient http = HttpClient.newHttpClient();

    /** As at the start, at the moment of the vectors' answers. */
    void reset() {
        venue.switches().reset();
        sim.namespaces().defaultNamespace().reset();
        sim.clock().stopAt(Instant.ofEpochMilli(ANSWERED));
    }

    /** The order of the vectors. */
    Order placeOrder() {
        return venue.place(order());
    }

    static NewOrder order() {
        return NewOrder.limit(Side.BUY, "0.1", "100000").id("42069").clientId(CLIENT_ID);
    }

    Answer post(String body) {
        return send("POST", CANCEL, body);
    }

    Answer send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(venue.restUrl().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("").replace("; ", ";");
            return new Answer(answer.statusCode(), type, answer.body());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Sends frames over a connection of their own and gives the answer to each. */
    List<String> frames(String... texts) {
        Listener listener = new Listener();
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(venue.webSocketUrl(), listener)
                .join();
        List<String> answers = Arrays.stream(texts)
                .map(text -> {
                    socket.sendText(text, true).join();
                    return listener.next();
                })
                .toList();
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        return answers;
    }

    String frame(String text) {
        return frames(text).get(0);
    }

    private static final class Listener implements WebSocket.Listener {
        private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                frames.add(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        String next() {
            try {
                String frame = frames.poll(10, TimeUnit.SECONDS);
                if (frame == null) {
                    throw new IllegalStateException("No frame within 10 s");
                }
                return frame;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** The frame that carries this body. */
    static String frameOf(String body) {
        return "{\"id\":\"1bb2b72f-f545-4938-8a38-c5cda8823675\",\"params\":{\"cancel_order\":" + body + "}}";
    }

    /** The newest verification in the journal. */
    Entry.Verified verified() {
        List<Entry> all = sim.journal().entries(JournalFilter.ALL.kind(Entry.Kind.VERIFIED));
        return (Entry.Verified) all.get(all.size() - 1);
    }

    /** A body with the members of {@code sent}, signed by alice over those of {@code signed}. */
    static String body(String sent, String signed) {
        return body(1, ALICE, sent, signed);
    }

    /** The same of another account, signed by the key whose seed counts up from this byte. */
    static String body(int firstByte, String account, String sent, String signed) {
        return body(
                firstByte, account, sent, text(signed, "5000"), Json.object().put("expiry_window", 5000));
    }

    /** The same with any text signed, and with more members or others in the place of the usual ones. */
    static String body(int firstByte, String account, String sent, String text, ObjectNode more) {
        ObjectNode body = Json.object()
                .put("account", account)
                .put("signature", sign(firstByte, text))
                .put("timestamp", SENT);
        return Json.write(body.<ObjectNode>setAll(more).setAll((ObjectNode) json(sent)));
    }

    /** The text to sign; the payload's members must be sorted already. */
    static String text(String payload, String window) {
        return "{\"data\":" + payload + ",\"expiry_window\":" + window + ",\"timestamp\":" + SENT
                + ",\"type\":\"cancel_order\"}";
    }

    private static byte[] seed(int firstByte) {
        byte[] seed = new byte[32];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) (firstByte + i);
        }
        return seed;
    }

    /** Of the key whose seed counts up from this byte; the vectors' keys begin with 1, 0x21 and 0x41. */
    static String publicKey(int firstByte) {
        return Base58.encode(Ed25519.publicKeyOf(seed(firstByte)));
    }

    /** The signature of the same key, by the JDK. */
    static String sign(int firstByte, String text) {
        return Base58.encode(sign(firstByte, text.getBytes(UTF_8)));
    }

    /** Its 64 bytes. */
    static byte[] sign(int firstByte, byte[] message) {
        return sign(seed(firstByte), message);
    }

    /** The signature of any seed, by the JDK. */
    static byte[] sign(byte[] seed, byte[] message) {
        String pkcs8 = "302e020100300506032b657004220420" + HexFormat.of().formatHex(seed);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(HexFormat.of().parseHex(pkcs8))));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static JsonNode json(String text) {
        return Json.read(text.getBytes(UTF_8)).orElseThrow();
    }

    /** The vectors' file. */
    static JsonNode vectors() {
        try (var in = Pacifica.class.getResourceAsStream("/vectors/pacifica.json")) {
            return Json.read(in.readAllBytes()).orElseThrow();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        sim.close();
    }
}
