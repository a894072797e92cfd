package io.venuesim.venue.dmex;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.Explanation;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.OrderState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A venue explains a request without doing what it asks for. */
final class DmexExplainTest {
    private final Stand stand = new Stand();

    @AfterEach
    void stop() {
        stand.close();
    }

    @Test
    void a_good_cancel_is_played_through_and_nothing_changes() {
        stand.place();
        // After its answer, nothing of the connection is still to be written.
        assertThat(stand.ask("{\"op\":\"ping\"}")).isEqualTo("{\"op\":\"pong\"}");
        long before = stand.simulator.journal().latest();
        Explanation explanation = stand.venue.explain(Stand.CANCEL);
        assertThat(explanation.text()).isEqualTo("""
                %s
                  account   0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
                  order     %s
                  accepted  EIP-191 over the order hash
                    signer    owner
                    preimage  0x19457468657265756d205369676e6564204d6573736167653a0a333230e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb
                    digest    0x29f60966bbdb60783e2c66a816ca47260e8592b375685af74527f9a9045eba12
                    recovered 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
                    expected  0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
                  then      the order is ended, and cancelled
                  answer    %s
                """.formatted(Stand.CANCEL, Stand.HASH, explained(explanation)));
        assertThat(explained(explanation)).contains("\"success\":true");
        assertThat(stand.state()).isEqualTo(OrderState.OPEN);
        assertThat(stand.simulator.journal().latest()).isEqualTo(before);
        assertThat(stand.ask(Stand.CANCEL)).isEqualTo(explained(explanation));
    }

    @Test
    void a_refused_one_says_what_went_wrong_and_what_to_change() {
        stand.place();
        String text = Stand.CANCEL
                .replace(Stand.R, Vectors.get("V7").path("r").asText())
                .replace(Stand.S, Vectors.get("V7").path("s").asText());
        Explanation explanation = stand.venue.explain(text);
        assertThat(explanation.mistake().orElseThrow().name()).isEqualTo("hash-text-signed");
        assertThat(explanation.text())
                .contains("  why       The 66 characters of the hash were signed")
                .contains("  change    Decode the hash before signing")
                .contains("\"error\":\"Invalid signature\"");
    }

    @Test
    void a_rest_request_is_explained_too() {
        stand.place();
        Explanation explanation =
                stand.venue.explain("curl https://api.dmex.app/api/order/cancel -d '" + Stand.SIGNED + "'");
        assertThat(explanation.verifications()).hasSize(1);
        assertThat(explanation.text()).contains("POST /api/order/cancel").contains("answer    200 {\"success\":true");
        assertThat(stand.state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    void the_second_of_two_messages_sees_what_the_first_has_done() {
        stand.place();
        Explanation explanation = stand.venue.explain(Stand.CANCEL + "\n" + Stand.CANCEL);
        assertThat(explanation.text()).contains("\"success\":true").contains("Order already cancelled");
        assertThat(stand.state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    void faults_and_journals_of_the_simulator_are_left_alone() {
        stand.place();
        stand.venue.explain(Stand.CANCEL);
        assertThat(stand.simulator.journal().entries(JournalFilter.ALL.order(Stand.HASH)))
                .hasSize(1);
    }

    private static String explained(Explanation explanation) {
        String text = explanation.text();
        return text.substring(text.indexOf("  answer    ") + 12).strip();
    }
}
