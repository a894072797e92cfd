package io.venuesim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.util.Locale;

/** Bytes: requests and frames as they are written, and what comes back, byte for byte. */
public final class Wire {
    private static final String MAIN = "main";

    private final Stage stage;

    public Wire(Stage stage) {
        this.stage = stage;
    }

    @When("this request is sent:")
    public void request(String request) {
        stage.answer(RawAnswer.to(stage.venue().restUrl(), Texts.fill(request, stage)));
    }

    @When("this request is sent, signed by {word}:")
    public void signedRequest(String account, String request) {
        String signed = stage.factory().signRequest(stage.config(account), Texts.fill(request, stage));
        stage.answer(RawAnswer.to(stage.venue().restUrl(), signed));
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
        assertThat(stage.answer().headers()).containsEntry(name.toLowerCase(Locale.ROOT), Texts.fill(value, stage));
    }

    @Then("the answer has no header {string}")
    public void noHeader(String name) {
        assertThat(stage.answer().headers()).doesNotContainKey(name.toLowerCase(Locale.ROOT));
    }

    @Given("a WebSocket is opened at {string}")
    public void opened(String target) {
        opened(MAIN, target);
    }

    @Given("a WebSocket called {string} is opened at {string}")
    public void opened(String name, String target) {
        URI venue = stage.venue().webSocketUrl();
        stage.socket(name, new RawSocket(URI.create("ws://" + venue.getAuthority() + Texts.fill(target, stage))));
    }

    @When("this frame is sent:")
    public void frame(String text) {
        frame(MAIN, text);
    }

    @When("this frame is sent over {string}:")
    public void frame(String name, String text) {
        stage.socket(name).send(Texts.fill(text, stage));
    }

    @When("this frame is sent, signed by {word}:")
    public void signedFrame(String account, String text) {
        signedFrame(account, MAIN, text);
    }

    @When("this frame is sent, signed by {word}, over {string}:")
    public void signedFrame(String account, String name, String text) {
        stage.socket(name).send(stage.factory().signFrame(stage.config(account), Texts.fill(text, stage)));
    }

    @When("this binary frame is sent:")
    public void binaryFrame(String text) {
        stage.socket(MAIN).sendBinary(Texts.fill(text, stage));
    }

    @Then("the answer frame is:")
    public void answerFrame(String text) {
        received(MAIN, text);
    }

    @Then("the next frame is:")
    public void nextFrame(String text) {
        received(MAIN, text);
    }

    @Then("the next frame over {string} is:")
    public void received(String name, String text) {
        assertThat(stage.socket(name).receive()).matches(Texts.pattern(text, stage));
    }

    @Then("the WebSocket is still open")
    public void stillOpen() {
        assertThat(stage.socket(MAIN).isOpen()).isTrue();
    }

    @Then("the WebSocket closes with {int}")
    public void closes(int code) {
        closes(MAIN, code);
    }

    @Then("the WebSocket {string} closes with {int}")
    public void closes(String name, int code) {
        assertThat(stage.socket(name).receive()).startsWith("closed " + code + " ");
    }

    @When("the WebSocket is closed by the client")
    public void closedByClient() {
        closedByClient(MAIN);
    }

    @When("the WebSocket {string} is closed by the client")
    public void closedByClient(String name) {
        stage.socket(name).leave();
    }

    @When("the connection is cut by the client")
    public void cut() {
        stage.socket(MAIN).close();
    }

    @Then("the upgrade is refused with {int}")
    public void refused(int status) {
        assertThat(stage.socket(MAIN).refusal()).isEqualTo(status);
    }
}
