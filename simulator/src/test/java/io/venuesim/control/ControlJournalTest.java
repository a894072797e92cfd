package io.venuesim.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.TestAccount;
import io.venuesim.control.Control.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ControlJournalTest {
    private final Control control = new Control();

    @AfterEach
    void stop() {
        control.close();
    }

    private static final String KEY = "key-of-alice";

    @Test
    void it_tells_what_happened_in_order() {
        control.cancelAtVenue(control.order("alice"), KEY);
        JsonNode journal = control.get("/journal").body();
        assertThat(journal.path("latest").asLong()).isEqualTo(4);
        assertThat(journal.path("dropped").asLong()).isZero();
        assertThat(journal.findValuesAsText("number")).containsExactly("1", "2", "3", "4");
        assertThat(journal.findValuesAsText("kind")).containsExactly("applied", "received", "applied", "sent");
        JsonNode received = journal.at("/entries/1");
        assertThat(received.path("operation").asText()).isEqualTo("DELETE /orders/1");
        assertThat(received.path("venue").asText()).isEqualTo("sixth");
        assertThat(received.path("order").asText()).isEqualTo("1");
        JsonNode ended = journal.at("/entries/2");
        assertThat(ended.path("event").asText()).isEqualTo("ended");
        assertThat(ended.path("from").asText()).isEqualTo("open");
        assertThat(ended.path("to").asText()).isEqualTo("cancelled");
        assertThat(ended.path("exchange")).isEqualTo(received.path("exchange"));
        JsonNode sent = journal.at("/entries/3");
        assertThat(sent.path("status").asInt()).isEqualTo(200);
        assertThat(sent.at("/headers/Content-Type").asText()).isEqualTo("text/plain");
        assertThat(sent.path("body"))
                .hasToString("{\"text\":\"cancelled\",\"hex\":false,\"length\":9,\"truncated\":false}");
    }

    @Test
    void it_shows_no_secret_of_a_demo_account() {
        for (TestAccount account : control.simulator.venue("sixth").accounts()) {
            control.cancelAtVenue(control.order(account.label()), account.credential("apiKey"));
        }
        control.cancelAtVenue("9?key=" + KEY, KEY);
        String journal = control.get("/journal").body().toString();
        assertThat(journal).contains("(hidden ");
        for (TestAccount account : control.simulator.venue("sixth").accounts()) {
            assertThat(journal).contains(account.id()).doesNotContain(account.credential("apiKey"));
        }
    }

    @Test
    void it_is_filtered_by_each_of_its_parts() {
        control.cancelAtVenue(control.order("alice"), KEY);
        control.order("bob");
        assertThat(numbers("?venue=sixth")).hasSize(5);
        assertThat(numbers("?account=bob")).containsExactly("5");
        assertThat(numbers("?account="
                        + control.simulator.venue("sixth").account("bob").id()))
                .containsExactly("5");
        assertThat(numbers("?account=nobody")).isEmpty();
        assertThat(numbers("?order=1&kind=applied")).containsExactly("1", "3");
        assertThat(numbers("?kind=SENT")).containsExactly("4");
        assertThat(numbers("?exchange=1&connection=1")).containsExactly("2", "3", "4");
        assertThat(numbers("?after=3")).containsExactly("4", "5");
        assertThat(numbers("?after=1&limit=2")).containsExactly("2", "3");
    }

    @Test
    void bad_filters_are_refused() {
        assertThat(control.get("/journal?venue=kraken").problem()).isEqualTo("404 venue: There is no venue kraken");
        assertThat(control.get("/journal?kind=lost").problem()).isEqualTo("400 kind: kind can't be lost");
        assertThat(control.get("/journal?kind=lost").hint())
                .isEqualTo("known: connection, received, verified, applied, fault, sent");
        assertThat(control.get("/journal?after=-1").problem()).isEqualTo("400 after: after can't be -1");
        assertThat(control.get("/journal/await?timeoutMillis=60001").problem())
                .isEqualTo("400 timeoutMillis: timeoutMillis can't be 60001");
    }

    @Test
    void it_can_be_emptied_and_its_numbers_go_on() {
        control.order("alice");
        assertThat(control.call("DELETE", "/journal", "").status()).isEqualTo(204);
        assertThat(numbers("")).isEmpty();
        control.order("alice");
        assertThat(numbers("")).containsExactly("2");
    }

    @Test
    void awaiting_finds_what_is_there_already() {
        control.order("alice");
        control.order("alice");
        Answer found = control.get("/journal/await?kind=applied");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text("number")).isEqualTo("1");
    }

    @Test
    void awaiting_gives_up_in_time() {
        control.order("alice");
        Answer late = control.get("/journal/await?kind=sent&timeoutMillis=20");
        assertThat(late.problem()).isEqualTo("408 timeoutMillis: No such entry within 20 ms");
        assertThat(late.hint()).startsWith("the latest entry is number 1");
        assertThat(control.get("/journal/await?kind=sent&timeoutMillis=0").status())
                .isEqualTo(408);
    }

    @Test
    void many_wait_and_nobody_is_kept_from_calling() {
        List<CompletableFuture<Answer>> waiting = IntStream.range(0, 100)
                .mapToObj(any -> control.later("/journal/await?kind=sent&timeoutMillis=60000"))
                .toList();
        // More than the port has threads: this call comes through because nobody holds one.
        control.cancelAtVenue(control.order("alice"), KEY);
        assertThat(waiting)
                .allSatisfy(one -> assertThat(one)
                        .succeedsWithin(Duration.ofSeconds(30))
                        .satisfies(answer -> assertThat(answer.text("kind")).isEqualTo("sent")));
    }

    private List<String> numbers(String query) {
        return control.get("/journal" + query).body().findValuesAsText("number");
    }
}
