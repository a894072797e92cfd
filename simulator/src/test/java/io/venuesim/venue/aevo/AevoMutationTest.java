package io.venuesim.venue.aevo;

import static io.venuesim.venue.aevo.AevoVectors.ORDER;
import static io.venuesim.venue.aevo.AevoVectors.SIGNED_AT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.crypto.Hex;
import io.venuesim.venue.aevo.AevoVectors.Hmac;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Flips every bit of what is signed and of the signature, one at a time: nothing that was changed is accepted. */
final class AevoMutationTest {
    private static final String ID = "\"id\":2,";

    private final Namespaces namespaces = AevoVectors.world();
    private final Auth auth = AevoVectors.auth();
    private int mutants;
    private int accepted;

    @Test
    void no_changed_hmac_of_any_vector_is_accepted() {
        for (Hmac vector : AevoVectors.all()) {
            namespaces.defaultNamespace().clock().stopAt(vector.signedAt());
            count(vector.check(auth, namespaces, vector.claim()));
            assertThat(accepted).as(vector.id() + " itself").isEqualTo(1);
            accepted = 0;
            mutants--;

            flipBytes(Hex.decode(vector.signature()).orElseThrow(), mac -> claim(vector, Hex.encode(mac)), vector);
            flip(vector.signature(), text -> claim(vector, text), vector);
            flip(vector.key(), text -> new Claim(text, null, vector.timestamp(), vector.signature()), vector);
            flip(vector.timestamp(), text -> new Claim(vector.key(), null, text, vector.signature()), vector);
            flipPreimage(vector);
            assertThat(accepted).as(vector.id()).isZero();
        }
        assertThat(mutants).isEqualTo(35_096);
    }

    @Test
    void no_changed_frame_is_accepted() throws InterruptedException {
        try (VenueSimulator simulator = VenueSimulator.builder().venues("aevo").start()) {
            simulator.clock().stopAt(SIGNED_AT);
            RunningVenue venue = simulator.venue("aevo");
            venue.place(NewOrder.limit(Side.BUY, "0.01", "1200").id(ORDER));
            String plainCancel = AevoVectors.frame("cancel_order_plain");
            try (Wire wire = new Wire(venue.webSocketUrl())) {
                flipFrame(wire, AevoVectors.frame("auth_key_secret").replace("\"id\":1,", ID));
                flipFrame(wire, AevoVectors.frame("auth_signed").replace("\"id\":1,", ID));
                flipFrame(wire, AevoVectors.frame("cancel_order_signed_per_message"));

                assertThat(accepted).isZero();
                assertThat(mutants).isEqualTo(4_704);
                assertThat(wire.ask(plainCancel)).isEqualTo("{\"id\":2,\"error\":\"UNAUTHORIZED\"}");
                assertThat(venue.order(ORDER).state()).isEqualTo(OrderState.OPEN);
                assertThat(wire.ask(AevoVectors.frame("cancel_order_signed_per_message")))
                        .isEqualTo(AevoVectors.frame("cancel_order_response"));
            }
        }
    }

    /** As a binary message, which may hold any bytes; only the number of the request is nobody's business. */
    private void flipFrame(Wire wire, String frame) throws InterruptedException {
        byte[] bytes = frame.getBytes(UTF_8);
        int start = frame.indexOf(ID);
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            if (bit / 8 < start || bit / 8 >= start + ID.length()) {
                String answer = wire.ask(flipped(bytes, bit));
                mutants++;
                accepted += answer.contains("\"error\":\"") ? 0 : 1;
            }
        }
    }

    private void flip(String text, Function<String, Claim> claim, Hmac vector) {
        flipBytes(text.getBytes(ISO_8859_1), changed -> claim.apply(new String(changed, ISO_8859_1)), vector);
    }

    private void flipBytes(byte[] bytes, Function<byte[], Claim> claim, Hmac vector) {
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            count(vector.check(auth, namespaces, claim.apply(flipped(bytes, bit))));
        }
    }

    private void flipPreimage(Hmac vector) {
        byte[] body = vector.body().getBytes(UTF_8);
        byte[] method = vector.method().getBytes(ISO_8859_1);
        byte[] path = vector.signedPath().getBytes(ISO_8859_1);
        for (int bit = 0; bit < 8 * body.length; bit++) {
            count(auth.check(namespaces, vector.claim(), vector.covered().withBody(flipped(body, bit))));
        }
        for (int bit = 0; bit < 8 * method.length; bit++) {
            String changed = new String(flipped(method, bit), ISO_8859_1);
            count(auth.check(namespaces, vector.claim(), new Covered(changed, vector.signedPath(), "", body)));
        }
        for (int bit = 0; bit < 8 * path.length; bit++) {
            String changed = new String(flipped(path, bit), ISO_8859_1);
            count(auth.check(namespaces, vector.claim(), new Covered(vector.method(), changed, "", body)));
        }
    }

    private void count(Finding finding) {
        mutants++;
        accepted += finding instanceof Finding.Accepted ? 1 : 0;
    }

    private static Claim claim(Hmac vector, String signature) {
        return new Claim(vector.key(), null, vector.timestamp(), signature);
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return changed;
    }
}
