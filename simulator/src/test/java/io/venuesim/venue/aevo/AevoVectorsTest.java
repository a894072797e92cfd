package io.venuesim.venue.aevo;

import static io.venuesim.venue.aevo.AevoVectors.ORDER;
import static io.venuesim.venue.aevo.AevoVectors.SIGNED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.crypto.Hex;
import io.venuesim.server.RawHttp;
import io.venuesim.venue.Request;
import io.venuesim.venue.aevo.AevoVectors.Hmac;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AevoVectorsTest {
    private final Namespaces namespaces = AevoVectors.world();
    private final Auth auth = AevoVectors.auth();

    @Test
    void every_hmac_verifies_whatever_it_was_made_for() {
        List<Hmac> vectors = AevoVectors.all();

        assertThat(AevoVectors.own()).hasSize(16);
        assertThat(AevoVectors.official()).hasSize(4);
        assertThat(vectors).allSatisfy(vector -> {
            namespaces.defaultNamespace().clock().stopAt(vector.signedAt());
            assertThat(Hex.encode0x(new Covered(vector.method(), vector.signedPath(), "", bodyAsRead(vector))
                            .preimage(vector.key(), vector.timestamp())))
                    .isEqualTo(vector.canonicalHex());
            assertThat(vector.check(auth, namespaces, vector.claim()))
                    .isInstanceOf(Finding.Accepted.class)
                    .extracting(found -> found.verification().facts().get("preimage"))
                    .isEqualTo(vector.canonicalHex());
        });
    }

    @Test
    void no_hmac_verifies_in_the_place_of_another() {
        int pairs = 0;
        for (Hmac vector : AevoVectors.all()) {
            namespaces.defaultNamespace().clock().stopAt(vector.signedAt());
            for (Hmac other : AevoVectors.all()) {
                if (!other.signature().equals(vector.signature())) {
                    Claim claim = new Claim(vector.key(), null, vector.timestamp(), other.signature());
                    assertThat(vector.check(auth, namespaces, claim))
                            .as(vector.id() + " signed as " + other.id())
                            .matches(found -> found instanceof Finding.Refused refused
                                    && refused.code() == Code.INVALID_SIGNATURE);
                    pairs++;
                }
            }
        }
        assertThat(pairs).isEqualTo(20 * 19);
    }

    @Test
    void the_signed_path_is_the_target_without_its_query() {
        assertThat(AevoVectors.all().stream()
                        .filter(vector -> !vector.isFrame())
                        .toList())
                .hasSize(12)
                .allSatisfy(vector -> assertThat(request(vector).path()).isEqualTo(vector.signedPath()));
    }

    @Test
    void the_rest_cancel_is_carried_out() {
        try (VenueSimulator simulator = simulator()) {
            RunningVenue venue = simulator.venue("aevo");
            Hmac vector = AevoVectors.named("rest_cancel_by_id");

            String answer = RawHttp.send(
                    venue.restUrl(),
                    vector.method() + " " + vector.target() + " HTTP/1.1\r\nHost: api.aevo.xyz\r\nConnection: close\r\n"
                            + "AEVO-KEY: " + vector.key() + "\r\nAEVO-TIMESTAMP: " + vector.timestamp()
                            + "\r\nAEVO-SIGNATURE: " + vector.signature() + "\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n{\"order_id\":\"" + ORDER + "\"}");
            assertThat(venue.order(ORDER).state()).isEqualTo(OrderState.CANCELLED);
        }
    }

    @Test
    void the_frames_are_answered_as_recorded() throws InterruptedException {
        assertThat(AevoVectors.frames())
                .containsExactlyInAnyOrder(
                        "auth_key_secret",
                        "auth_signed",
                        "cancel_order_plain",
                        "cancel_order_signed_per_message",
                        "cancel_order_response");
        String login =
                "{\"id\":1,\"data\":{\"success\":true,\"account\":\"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266\"}}";

        assertThat(talk("auth_key_secret", "cancel_order_plain"))
                .containsExactly(login, AevoVectors.frame("cancel_order_response"));
        assertThat(talk("auth_signed", "cancel_order_plain"))
                .containsExactly(login, AevoVectors.frame("cancel_order_response"));
        assertThat(talk("cancel_order_signed_per_message")).containsExactly(AevoVectors.frame("cancel_order_response"));
        assertThat(talk("cancel_order_plain")).containsExactly("{\"id\":2,\"error\":\"UNAUTHORIZED\"}");
    }

    @Test
    void a_message_is_signed_as_it_is_spaced() throws InterruptedException {
        Hmac compact = AevoVectors.named("ws_cancel_order_per_message");
        Hmac spaced = AevoVectors.named("ws_cancel_order_per_message_python_spacing");

        assertThat(send(frame(compact, compact.signature()))).contains("\"success\":true");
        assertThat(send(frame(spaced, spaced.signature()))).contains("\"success\":true");
        assertThat(send(frame(compact, spaced.signature()))).isEqualTo("{\"id\":3,\"error\":\"INVALID_SIGNATURE\"}");
        assertThat(send(frame(spaced, compact.signature()))).isEqualTo("{\"id\":3,\"error\":\"INVALID_SIGNATURE\"}");
    }

    @Test
    void a_signed_ping_without_data_is_answered() throws InterruptedException {
        assertThat(send(frame(AevoVectors.named("ws_ping_per_message_no_data"))))
                .isEqualTo("{\"id\":3,\"data\":{\"success\":true,\"timestamp\":\"1700000000000000000\"}}");
    }

    /** What reaches the verification: the body of a request, or the text of a frame's data. */
    private static byte[] bodyAsRead(Hmac vector) {
        if (!vector.isFrame()) {
            return request(vector).body();
        }
        Request message = request(vector).message(Wire.bytes(frame(vector)), false);
        return Wire.bytes(Frame.read(message).orElseThrow().dataText());
    }

    private static Request request(Hmac vector) {
        String[] target = vector.target().split("\\?", 2);
        return new Request.Builder(Request.Transport.REST, vector.method(), target[0])
                .query(target.length == 2 ? target[1] : "")
                .body(Wire.bytes(vector.body()))
                .build();
    }

    private static String frame(Hmac vector) {
        return frame(vector, vector.signature());
    }

    private static String frame(Hmac vector, String signature) {
        return "{\"id\":3,\"op\":\"" + vector.target() + "\","
                + (vector.body().isEmpty() ? "" : "\"data\":" + vector.body() + ",") + "\"auth\":{\"timestamp\":\""
                + vector.timestamp() + "\",\"signature\":\"" + signature + "\",\"key\":\"" + vector.key() + "\"}}";
    }

    private static String send(String frame) throws InterruptedException {
        try (VenueSimulator simulator = simulator();
                Wire wire = new Wire(simulator.venue("aevo").webSocketUrl())) {
            return wire.ask(frame);
        }
    }

    private static List<String> talk(String... names) throws InterruptedException {
        try (VenueSimulator simulator = simulator();
                Wire wire = new Wire(simulator.venue("aevo").webSocketUrl())) {
            List<String> answers = new ArrayList<>();
            for (String name : names) {
                answers.add(wire.ask(AevoVectors.frame(name)));
            }
            return answers;
        }
    }

    private static VenueSimulator simulator() {
        VenueSimulator simulator =
                VenueSimulator.builder().venues("aevo").seed(1).start();
        simulator.clock().stopAt(SIGNED_AT);
        simulator.venue("aevo").place(NewOrder.limit(Side.BUY, "0.01", "1200").id(ORDER));
        return simulator;
    }
}
