package io.venuesim.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.control.Control.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ControlAccountsTest {
    private final Control control = new Control();

    @AfterEach
    void stop() {
        control.close();
    }

    @Test
    void an_account_may_bring_its_own_credentials() {
        Answer made = control.post("/venues/sixth/accounts", "{\"label\":\"carol\",\"apiKey\":\"key-of-carol\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("label")).isEqualTo("carol");
        assertThat(made.body().at("/credentials/apiKey").asText()).isEqualTo("key-of-carol");
        assertThat(control.cancelAtVenue(control.order("carol"), "key-of-carol"))
                .isEqualTo(200);
    }

    @Test
    void what_an_account_does_not_bring_is_drawn() {
        Answer made = control.post("/venues/sixth/accounts", "{\"label\":\"carol\"}");
        assertThat(made.body().at("/credentials/apiKey").asText()).hasSize(32);
        assertThat(control.get("/venues/sixth/accounts").body().findValuesAsText("label"))
                .containsExactly("alice", "bob", "carol");
    }

    @Test
    void a_key_may_sign_for_an_account_until_it_is_revoked() {
        String delegates = "/venues/sixth/accounts/alice/delegates";
        Answer more = control.call("PUT", delegates + "/key-of-a-friend", "");
        assertThat(more.status()).isEqualTo(200);
        assertThat(more.body().path("delegates").toString()).isEqualTo("[\"key-of-a-friend\"]");
        control.call("PUT", delegates + "/key-of-a-friend", "");
        assertThat(control.get(delegates).body().path("delegates")).hasSize(1);
        assertThat(control.call("DELETE", delegates + "/key-of-a-friend", "")
                        .body()
                        .path("delegates"))
                .isEmpty();
        assertThat(control.get("/venues/sixth/accounts/eve/delegates").problem())
                .startsWith("400 account: There is no account eve");
    }

    @Test
    void bad_input_is_refused_by_its_name() {
        assertThat(make("{}").problem()).isEqualTo("400 label: label is missing");
        assertThat(make("{\"label\":\"bob\"}").problem()).isEqualTo("400 label: There is an account bob already");
        assertThat(make("{\"label\":\"carol\",\"apikey\":\"x\"}").problem())
                .isEqualTo("400 apikey: apikey is no credential here; there is apiKey");
        assertThat(make("{\"label\":\"carol\",\"apiKey\":[]}").problem()).isEqualTo("400 apiKey: apiKey is no text");
        assertThat(make("{\"label\":\"carol\",\"apiKey\":\"key-of-alice\"}").problem())
                .isEqualTo("400 null: The API_KEY key-of-alice belongs to namespace default already");
        assertThat(control.get("/venues/sixth/accounts").body().path("accounts"))
                .hasSize(2);
    }

    private Answer make(String body) {
        return control.post("/venues/sixth/accounts", body);
    }
}
