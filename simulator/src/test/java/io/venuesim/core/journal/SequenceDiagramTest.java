package io.venuesim.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Suspects;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.order.Cause;
import io.venuesim.core.order.OrderState;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a person sees of a journal when a test fails. */
final class SequenceDiagramTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Journal journal = new Journal(100);

    @Test
    void a_cancel_that_loses_its_race_is_a_story() {
        cancel();
        assertThat(SequenceDiagram.of(journal.entries(any -> true))).isEqualTo("""
                aevo (+0 ms)
                     1                    · connection 3 opened /ws
                aevo, exchange 7 (+5 ms)
                     2  connection 3    ──▶ DELETE /orders/0x1 {"a":1}
                     3                    · accepted: API key and secret
                     4                    · fault before effect: Fill[quantity=null]
                     5                    · order 0x1: traded, open to filled, executed 2, remaining 0
                     6  connection 3    ◀── 400 {"error":"ORDER_FILLED"}
                     7  connection 3    ◀── event {"filled":"2"}
                """);
    }

    @Test
    void a_console_without_arrows_still_tells_who_spoke() {
        cancel();
        String picture = SequenceDiagram.of(journal.entries(any -> true));
        assertThat(SequenceDiagram.within(StandardCharsets.UTF_8, picture)).isEqualTo(picture);
        assertThat(SequenceDiagram.within(StandardCharsets.ISO_8859_1, picture))
                .isEqualTo(SequenceDiagram.within(StandardCharsets.US_ASCII, picture))
                .contains("connection 3    --> DELETE /orders/0x1")
                .contains(" . accepted: API key and secret")
                .contains("connection 3    <-- 400 ")
                .matches("[\\n -~]*");
    }

    @Test
    void a_refusal_tells_its_mistake() {
        Mistake mistake = new Mistake("hash-text-signed", "The text was signed.", "Sign the bytes.");
        journal.append(
                stamp(1, 0),
                stamp -> new Entry.Verified(
                        stamp,
                        false,
                        "EIP-191",
                        "another signer",
                        Map.of(),
                        Suspects.of(() -> Stream.of(Trial.certain(mistake)))));
        assertThat(SequenceDiagram.of(journal.entries(any -> true)))
                .contains("· refused: EIP-191, another signer (The text was signed.)");
    }

    @Test
    void nothing_is_a_story_too() {
        assertThat(SequenceDiagram.of(journal.entries(any -> true))).isEqualTo("Nothing happened.\n");
    }

    @Test
    void what_is_long_is_cut() {
        journal.append(stamp(1, 0), stamp -> new Entry.Received(stamp, "frame", Map.of(), body("x".repeat(5_000))));
        assertThat(SequenceDiagram.of(journal.entries(any -> true)))
                .contains("x… (5000 characters)")
                .hasSizeLessThan(300);
    }

    @Test
    void what_was_expected_and_did_not_happen_is_told_with_what_came_nearest() {
        cancel();
        JournalFilter filter = JournalFilter.ALL.order("0x2").kind(Entry.Kind.APPLIED);
        assertThatThrownBy(() -> journal.expect(filter, Duration.ZERO))
                .isInstanceOf(NoSuchEntry.class)
                .hasMessageContaining("The nearest is number 5: order is 0x1, not 0x2\n")
                .hasMessageContaining("order 0x1: traded");
    }

    private void cancel() {
        journal.append(stamp(0, 0), stamp -> new Entry.Connection(stamp, "opened", "/ws"));
        journal.append(
                stamp(7, 5), stamp -> new Entry.Received(stamp, "DELETE /orders/0x1", Map.of(), body("{\"a\":1}")));
        journal.append(
                stamp(7, 5),
                stamp -> new Entry.Verified(stamp, true, "API key and secret", null, Map.of(), Suspects.NONE));
        journal.append(stamp(7, 5), stamp -> new Entry.Faulted(stamp, new Fault.Fill(null), Moment.BEFORE_EFFECT));
        journal.append(
                stamp(7, 5),
                stamp -> new Entry.Applied(
                        stamp,
                        "traded",
                        OrderState.OPEN,
                        OrderState.FILLED,
                        new BigDecimal("2"),
                        BigDecimal.ZERO,
                        Map.of("quantity", "2", "price", "1200")));
        journal.append(
                stamp(7, 5),
                stamp -> new Entry.Sent(stamp, "reply", 400, Map.of(), body("{\"error\":\"ORDER_FILLED\"}")));
        journal.append(stamp(7, 5), stamp -> new Entry.Sent(stamp, "push", 0, Map.of(), body("{\"filled\":\"2\"}")));
    }

    private static Stamp stamp(long exchange, long millis) {
        return Stamp.of(NOON.plusMillis(millis), "aevo", new Cause(3, exchange), "0xa", "0x1");
    }

    private static Body body(String text) {
        return Body.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
