package io.venuesim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import io.venuesim.client.Outcome;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Then: what the client told, what went over the wire, what the book says, what the journal knows. */
public final class Checks {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Stage stage;

    public Checks(Stage stage) {
        this.stage = stage;
    }

    @ParameterType("open|partially filled|filled|cancelled|expired|rejected|pending|draft|untriggered")
    public OrderState state(String words) {
        return OrderState.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    @Then("the client reports success")
    public void success() {
        assertThat(stage.outcome()).matches(Outcome::accepted, "is a success");
    }

    @Then("the client reports failure {string}")
    public void failure(String error) {
        assertThat(stage.outcome().accepted()).as("%s", stage.outcome()).isFalse();
        assertThat(stage.outcome().error()).contains(error);
    }

    @Then("the answer is {int}:")
    public void answer(int status, String body) {
        assertThat(stage.answer().status()).as("%s", stage.answer()).isEqualTo(status);
        assertThat(stage.answer().body()).matches(Texts.pattern(body, stage));
    }

    @Then("the answer is {int} with no body")
    public void empty(int status) {
        assertThat(stage.answer().status()).as("%s", stage.answer()).isEqualTo(status);
        assertThat(stage.answer().body()).isEmpty();
    }

    @Then("the answer has the header {string} with {string}")
    public void header(String name, String value) {
        assertThat(stage.answer().headers()).containsEntry(name.toLowerCase(Locale.ROOT), value);
    }

    @Then("the answer has no header {string}")
    public void noHeader(String name) {
        assertThat(stage.answer().headers()).doesNotContainKey(name.toLowerCase(Locale.ROOT));
    }

    @Then("the answer frame is:")
    public void frame(String text) {
        assertThat(stage.socket().receive()).matches(Texts.pattern(text, stage));
    }

    @Then("the WebSocket is still open")
    public void stillOpen() {
        assertThat(stage.socket().isOpen()).isTrue();
    }

    @Then("the upgrade is refused with {int}")
    public void refused(int status) {
        assertThat(stage.socket().refusal()).isEqualTo(status);
    }

    @Then("the order is {state}")
    public void is(OrderState state) {
        assertThat(stage.order().state()).isEqualTo(state);
    }

    @Then("the order becomes {state}")
    public void becomes(OrderState state) throws InterruptedException {
        Order order = stage.order();
        Predicate<Entry> reached = JournalFilter.ALL.order(order.id()).kind(Entry.Kind.APPLIED);
        stage.simulator().journal().await(reached.and(entry -> ((Entry.Applied) entry).to() == state), PATIENCE);
        is(state);
    }

    @Then("the verification was accepted")
    public void accepted() {
        assertThat(verification()).matches(Entry.Verified::accepted, "was accepted");
    }

    @Then("the verification was refused: {string}")
    public void refused(String reason) {
        assertThat(verification()).matches(found -> !found.accepted(), "was refused");
        assertThat(verification().reason()).contains(reason);
    }

    @Then("the journal shows no verification")
    public void unverified() {
        assertThat(stage.simulator().journal().entries(JournalFilter.ALL.kind(Entry.Kind.VERIFIED)))
                .isEmpty();
    }

    private Entry.Verified verification() {
        List<Entry> found = stage.simulator().journal().entries(JournalFilter.ALL.kind(Entry.Kind.VERIFIED));
        assertThat(found).as("verifications in the journal").isNotEmpty();
        return (Entry.Verified) found.get(found.size() - 1);
    }
}
