package io.venuesim.scenarios;

import io.cucumber.java.en.Given;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import java.math.BigDecimal;
import java.time.Duration;

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

    private void add(Fault fault, Moment moment, String operation) {
        stage.simulator().faults().add(FaultRule.once(fault, moment).operation(operation));
    }
}
