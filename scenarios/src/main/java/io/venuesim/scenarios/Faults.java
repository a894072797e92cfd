package io.venuesim.scenarios;

import io.cucumber.java.en.Given;
import io.venuesim.AccountLabels;
import io.venuesim.CancelScript;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.script.FaultFile;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Given: something goes wrong with the next operation of a name, which is the venue's own. */
public final class Faults {
    private final Stage stage;

    public Faults(Stage stage) {
        this.stage = stage;
    }

    @Given("a fill of {word} wins against the next {string}")
    public void fill(String quantity, String operation) {
        add(new Fault.Fill(new BigDecimal(quantity)), Moment.BEFORE_EFFECT, operation);
    }

    @Given("the next {string} never arrives")
    public void lost(String operation) {
        add(new Fault.Swallow(), Moment.ON_RECEIVE, operation);
    }

    @Given("the answer to the next {string} is lost")
    public void answerLost(String operation) {
        add(new Fault.Swallow(), Moment.ON_REPLY, operation);
    }

    @Given("the answer to the next {string} comes {word} late")
    public void late(String operation, String delay) {
        add(new Fault.Delay(Duration.parse(delay)), Moment.ON_REPLY, operation);
    }

    @Given("the next {string} is answered {int} {string} instead:")
    public void answered(String operation, int status, String contentType, String body) {
        add(new Fault.Answer(status, contentType, Texts.fill(body, stage)), Moment.ON_RECEIVE, operation);
    }

    @Given("the next {string} is carried out and answered {int} {string} instead:")
    public void answeredAfter(String operation, int status, String contentType, String body) {
        add(new Fault.Answer(status, contentType, Texts.fill(body, stage)), Moment.ON_REPLY, operation);
    }

    @Given("the connection is reset by the next {string}, after it was carried out")
    public void reset(String operation) {
        add(new Fault.Reset(), Moment.ON_REPLY, operation);
    }

    @Given("these faults:")
    public void faults(String yaml) {
        FaultFile.read("the scenario", Texts.fill(yaml, stage), new AccountLabels(List.of(stage.venue())))
                .forEach(stage.simulator().faults()::add);
    }

    @Given("the next cancel of the order loses to a fill")
    public void fillWins() {
        script().fillWins();
    }

    @Given("the next cancel of the order wins against a fill")
    public void cancelWins() {
        script().cancelWins();
    }

    @Given("{word} of the order trades before the next cancel")
    public void partialFill(String quantity) {
        script().partialFill(quantity);
    }

    @Given("the order trades after its cancel was answered")
    public void fillAfterAnswer() {
        script().fillAfterAnswer();
    }

    @Given("the next cancel of the order is answered and has no effect")
    public void answerWithoutEffect() {
        script().answerWithoutEffect();
    }

    @Given("the next cancel of the order is answered and takes effect {word} later")
    public void effectAfter(String delay) {
        script().effectAfter(Duration.parse(delay));
    }

    private CancelScript script() {
        return stage.venue().onCancel(stage.order().id());
    }

    private void add(Fault fault, Moment moment, String operation) {
        stage.simulator().faults().add(FaultRule.once(fault, moment).operation(operation));
    }
}
