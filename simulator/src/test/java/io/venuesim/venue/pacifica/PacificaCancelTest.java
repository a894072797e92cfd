package io.venuesim.venue.pacifica;

import static io.venuesim.venue.pacifica.Pacifica.body;
import static io.venuesim.venue.pacifica.Pacifica.frameOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.account.NewAccount;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.venue.pacifica.Pacifica.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cancels over real sockets: what the venue answers, byte for byte. */
final class PacificaCancelTest {
    private static final String BY_ID = "{\"order_id\":42069,\"symbol\":\"BTC\"}";
    private static final String BY_CLIENT_ID =
            "{\"client_order_id\":\"79f948fd-7556-4066-a128-083f3ea49322\",\"symbol\":\"BTC\"}";
    private static final Answer DONE =
            new Answer(200, "application/json", "{\"success\":true,\"data\":null,\"error\":null,\"code\":null}");
    private static final Answer FAILED_TO_CANCEL = failed(422, "Failed to cancel order", 5, "unspecified");
    private static final Answer VERIFICATION_FAILED = failed(
            400,
            "Verification failed: signature does not match signer and canonical payload.",
            400,
            "signature_verification_failed");

    private static Pacifica pacifica;

    @BeforeAll
    static void start() {
        pacifica = new Pacifica();
    }

    @AfterAll
    static void stop() {
        pacifica.close();
    }

    @BeforeEach
    void reset() {
        pacifica.reset();
    }

    private static Answer failed(int status, String text, int code, String errorId) {
        return new Answer(
                status,
                "application/json",
                "{\"success\":false,\"data\":null,\"error\":\"" + text + "\",\"code\":" + code + ",\"error_id\":\""
                        + errorId + "\"}");
    }

    private static String failedFrame(int code, String text) {
        return "{\"id\":\"1bb2b72f-f545-4938-8a38-c5cda8823675\",\"type\":\"cancel_order\",\"code\":" + code
                + ",\"err\":\"" + text + "\",\"t\":1749223343610}";
    }

    private static OrderState state() {
        return pacifica.venue.order("42069").state();
    }

    @Test
    void an_order_never_heard_of_fails() {
        assertThat(pacifica.post(body(BY_ID, BY_ID))).isEqualTo(FAILED_TO_CANCEL);
        assertThat(pacifica.frame(frameOf(body(BY_CLIENT_ID, BY_CLIENT_ID))))
                .isEqualTo(failedFrame(420, "Failed to cancel order"));
    }

    @Test
    void a_filled_order_fails() {
        pacifica.placeOrder();
        pacifica.venue.fill("42069", "0.1", "100000");
        assertThat(pacifica.post(body(BY_ID, BY_ID))).isEqualTo(FAILED_TO_CANCEL);
        assertThat(state()).isEqualTo(OrderState.FILLED);
    }

    @Test
    void a_second_cancel_of_the_same_bytes_fails_as_unknown() {
        pacifica.placeOrder();
        String body = body(BY_ID, BY_ID);
        assertThat(pacifica.post(body)).isEqualTo(DONE);
        assertThat(pacifica.post(body)).isEqualTo(FAILED_TO_CANCEL);
    }

    @Test
    void an_expired_a_rejected_and_a_pending_order_fail() {
        pacifica.placeOrder();
        pacifica.venue.expire("42069");
        pacifica.venue.place(NewOrder.limit(Side.BUY, "0.1", "1").id("42070").state(OrderState.PENDING));
        String pending = BY_ID.replace("42069", "42070");
        assertThat(pacifica.post(body(BY_ID, BY_ID))).isEqualTo(FAILED_TO_CANCEL);
        assertThat(pacifica.post(body(pending, pending))).isEqualTo(FAILED_TO_CANCEL);
        pacifica.venue.reject("42070");
        assertThat(pacifica.post(body(pending, pending))).isEqualTo(FAILED_TO_CANCEL);
    }

    @Test
    void the_rest_of_a_partly_filled_order_is_cancelled() {
        pacifica.placeOrder();
        pacifica.venue.fill("42069", "0.04", "100000");
        assertThat(pacifica.post(body(BY_CLIENT_ID, BY_CLIENT_ID))).isEqualTo(DONE);
        assertThat(state()).isEqualTo(OrderState.CANCELLED);
        assertThat(pacifica.venue.order("42069").remaining()).isEqualByComparingTo("0.06");
    }

    @Test
    void anothers_order_fails_like_an_unknown_one() {
        pacifica.venue.place(Pacifica.order().account(Pacifica.BOB));
        assertThat(pacifica.post(body(BY_ID, BY_ID))).isEqualTo(FAILED_TO_CANCEL);
        assertThat(pacifica.post(body(BY_CLIENT_ID, BY_CLIENT_ID))).isEqualTo(FAILED_TO_CANCEL);
        assertThat(state()).isEqualTo(OrderState.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ETH", "NOSUCH", "btc"})
    void another_symbol_or_none_at_all_fails(String symbol) {
        pacifica.placeOrder();
        String payload = BY_ID.replace("BTC", symbol);
        assertThat(pacifica.post(body(payload, payload))).isEqualTo(FAILED_TO_CANCEL);
        assertThat(state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    void a_stop_order_fails_until_it_was_triggered() {
        pacifica.venue.place(
                NewOrder.limit(Side.SELL, "0.1", "90000").id("42069").stopPrice(new BigDecimal("95000")));
        assertThat(pacifica.post(body(BY_ID, BY_ID))).isEqualTo(FAILED_TO_CANCEL);
        pacifica.venue.advance("42069", OrderState.OPEN);
        assertThat(pacifica.post(body(BY_ID, BY_ID))).isEqualTo(DONE);
    }

    @Test
    void both_ids_must_be_of_one_order_and_are_both_echoed() {
        pacifica.placeOrder();
        String other = "{\"client_order_id\":\"00000000-0000-4000-8000-000000000000\",\"order_id\":42069,"
                + "\"symbol\":\"BTC\"}";
        assertThat(pacifica.post(body(other, other))).isEqualTo(FAILED_TO_CANCEL);
        String both = "{\"client_order_id\":\"" + Pacifica.CLIENT_ID + "\",\"order_id\":42069,\"symbol\":\"BTC\"}";
        assertThat(pacifica.frame(frameOf(body(both, both))))
                .isEqualTo("{\"code\":200,\"data\":{\"I\":\"79f948fd-7556-4066-a128-083f3ea49322\",\"i\":42069,"
                        + "\"s\":\"BTC\"},\"id\":\"1bb2b72f-f545-4938-8a38-c5cda8823675\",\"t\":1749223343610,"
                        + "\"type\":\"cancel_order\"}");
    }

    @Test
    void neither_id_is_refused_after_the_signature_was_checked() {
        String none = "{\"symbol\":\"BTC\"}";
        assertThat(pacifica.post(body(none, none)))
                .isEqualTo(failed(400, "Invalid cancel parameters", 400, "unspecified"));
        assertThat(pacifica.post(body(none, BY_ID))).isEqualTo(VERIFICATION_FAILED);
        assertThat(pacifica.frame(frameOf(body(none, none)))).isEqualTo(failedFrame(400, "Invalid cancel parameters"));
    }

    @Test
    void the_long_list_has_another_code_for_it() {
        pacifica.venue.setSwitch("businessCodes", "long");
        assertThat(pacifica.post(body(BY_ID, BY_ID)))
                .isEqualTo(failed(422, "Failed to cancel order", 6, "unspecified"));
    }

    @Test
    void an_account_that_the_venue_never_saw_is_told_so_once_it_signed() {
        String account = Pacifica.publicKey(0x61);
        String body = Pacifica.body(0x61, account, BY_ID, BY_ID);
        assertThat(pacifica.post(body)).isEqualTo(failed(422, "Account not found: " + account, 1, "unspecified"));
        assertThat(pacifica.frame(frameOf(body))).isEqualTo(failedFrame(420, "Account not found: " + account));
    }

    @Test
    void a_namespaces_own_key_finds_its_own_order() {
        pacifica.placeOrder();
        var other = pacifica.sim.createNamespace("other");
        other.clock().stopAt(Instant.ofEpochMilli(Pacifica.ANSWERED));
        String carol = Pacifica.publicKey(0x61);
        var there = pacifica.venue.in(other);
        there.addAccount(NewAccount.named("carol").with("account", carol));
        there.place(Pacifica.order().account(carol));

        assertThat(pacifica.post(Pacifica.body(0x61, carol, BY_ID, BY_ID))).isEqualTo(DONE);
        assertThat(there.order("42069").state()).isEqualTo(OrderState.CANCELLED);
        assertThat(state()).isEqualTo(OrderState.OPEN);
        assertThat(other.journal().entries(JournalFilter.ALL.kind(Entry.Kind.VERIFIED)))
                .hasSize(1);
        pacifica.sim.namespaces().remove("other");
    }

    @Test
    void the_order_of_a_frames_answers_is_that_of_its_questions() {
        pacifica.placeOrder();
        List<String> answers = pacifica.frames(
                "{\"method\":\"ping\"}",
                frameOf(body(BY_ID, BY_ID)),
                frameOf(body(BY_ID, BY_ID)),
                "{\"method\":\"ping\"}");
        assertThat(answers).hasSize(4);
        assertThat(answers.get(0)).isEqualTo("{\"channel\":\"pong\"}");
        assertThat(answers.get(1)).startsWith("{\"code\":200,");
        assertThat(answers.get(2)).isEqualTo(failedFrame(420, "Failed to cancel order"));
        assertThat(answers.get(3)).isEqualTo("{\"channel\":\"pong\"}");
    }
}
