package io.venuesim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import io.venuesim.client.Outcome;
import io.venuesim.client.Verb;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    @Then("the client's answer is:")
    public void told(String answer) {
        assertThat(stage.outcome().answer()).matches(Texts.pattern(answer, stage));
    }

    @Then("the client's answer contains {string}")
    public void toldOf(String part) {
        assertThat(stage.outcome().answer()).contains(Texts.fill(part, stage));
    }

    @Then("{word}'s client over {string} sees the event:")
    public void event(String account, String transport, String event) {
        Outcome next = stage.client(account, transport).perform(Verb.NEXT_EVENT, Map.of());
        assertThat(next.answer()).matches(Texts.pattern(event, stage));
    }

    @Then("the order {string} is {state}")
    public void is(String name, OrderState state) {
        assertThat(stage.order(name).state()).isEqualTo(state);
    }

    @Then("{word} has {int} working order(s)")
    public void working(String account, int count) {
        String owner = stage.venue().account(account).id();
        assertThat(stage.venue().orders())
                .filteredOn(
                        order -> order.account().equals(owner) && order.state().isWorking())
                .hasSize(count);
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

    @Then("the verification tells the {word}: {string}")
    public void tells(String fact, String text) {
        assertThat(verification().facts()).containsKey(fact);
        assertThat(verification().facts().get(fact)).contains(text);
    }

    @Then("the verification tells no {word}")
    public void tellsNot(String fact) {
        assertThat(verification().facts()).doesNotContainKey(fact);
    }

    @Then("the mistake is named {string}")
    public void mistaken(String name) {
        assertThat(verification().mistake()).map(Mistake::name).contains(name);
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
