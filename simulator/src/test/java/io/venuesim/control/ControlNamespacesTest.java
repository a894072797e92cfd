package io.venuesim.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.control.Control.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ControlNamespacesTest {
    private final Control control = new Control();

    @AfterEach
    void stop() {
        control.close();
    }

    @Test
    void a_namespace_comes_with_keys_of_its_own_at_every_venue() {
        Answer made = control.post("/namespaces", "{\"name\":\"mine\",\"seed\":42}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("name")).isEqualTo("mine");
        assertThat(made.text("seed")).isEqualTo("42");
        assertThat(made.body().at("/venues/0/id").asText()).isEqualTo("sixth");
        assertThat(made.body().at("/venues/0/accounts/0/label").asText()).isEqualTo("alice");
        assertThat(key(made)).hasSize(32);
        assertThat(control.get("/venues?namespace=mine").body().at("/venues/0/accounts"))
                .isEqualTo(made.body().at("/venues/0/accounts"));
    }

    @Test
    void the_same_name_and_seed_give_the_same_keys() {
        String mine = "{\"name\":\"mine\",\"seed\":\"-9223372036854775808\"}";
        String key = key(control.post("/namespaces", mine));
        assertThat(control.call("DELETE", "/namespaces/mine", "").status()).isEqualTo(204);
        assertThat(key(control.post("/namespaces", mine))).isEqualTo(key);
    }

    @Test
    void a_namespace_without_a_name_gets_one_that_is_free() {
        control.post("/namespaces", "{\"name\":\"namespace-1\"}");
        assertThat(control.post("/namespaces", "").text("name")).isEqualTo("namespace-2");
        assertThat(control.post("/namespaces", "{}").text("name")).isEqualTo("namespace-3");
        assertThat(control.get("/namespaces").body().findValuesAsText("name"))
                .containsExactly("default", "namespace-1", "namespace-2", "namespace-3");
    }

    @Test
    void what_happens_in_one_namespace_does_not_show_in_another() {
        String key = key(control.post("/namespaces", "{\"name\":\"mine\"}"));
        control.post(
                "/venues/sixth/orders?namespace=mine", "{\"side\":\"sell\",\"quantity\":1,\"price\":1,\"id\":\"77\"}");
        assertThat(control.cancelAtVenue("77", key)).isEqualTo(200);
        assertThat(control.get("/venues/sixth/orders/77?namespace=mine").text("state"))
                .isEqualTo("cancelled");
        assertThat(control.get("/venues/sixth/orders").body().path("orders")).isEmpty();
        assertThat(control.get("/journal").body().path("entries")).isEmpty();
        assertThat(control.get("/journal?namespace=mine").body().path("entries"))
                .hasSize(4);
    }

    @Test
    void a_deleted_namespace_is_gone_with_its_keys() {
        String key = key(control.post("/namespaces", "{\"name\":\"mine\"}"));
        control.call("DELETE", "/namespaces/mine", "");
        assertThat(control.get("/venues?namespace=mine").status()).isEqualTo(404);
        assertThat(control.cancelAtVenue("1", key)).isEqualTo(401);
        assertThat(control.call("DELETE", "/namespaces/mine", "").problem())
                .isEqualTo("404 namespace: There is no namespace mine");
    }

    @Test
    void bad_names_and_seeds_are_refused() {
        assertThat(control.post("/namespaces", "{\"name\":\"a b\"}").problem())
                .isEqualTo("400 name: name can't be a b");
        assertThat(control.post("/namespaces", "{\"name\":\"default\"}").problem())
                .isEqualTo("400 name: There is a namespace default already");
        assertThat(control.post("/namespaces", "{\"seed\":\"x\"}").problem()).isEqualTo("400 seed: seed can't be x");
        assertThat(control.post("/namespaces", "{\"seed\":1.5}").problem()).isEqualTo("400 seed: seed is no text");
        assertThat(control.call("DELETE", "/namespaces/default", "").problem())
                .isEqualTo("400 namespace: The default namespace stays");
    }

    @Test
    void a_reset_brings_back_the_start_with_the_same_keys() {
        Answer venues = control.get("/venues");
        control.order("alice");
        control.post("/venues/sixth/accounts", "{\"label\":\"carol\"}");
        control.call("PUT", "/clock", "{\"mode\":\"manual\"}");
        Answer reset = control.post("/reset", "");
        assertThat(reset.status()).isEqualTo(200);
        assertThat(reset.text("name")).isEqualTo("default");
        assertThat(control.get("/venues")).isEqualTo(venues);
        assertThat(control.get("/venues/sixth/orders").body().path("orders")).isEmpty();
        assertThat(control.get("/journal").body().path("entries")).isEmpty();
        assertThat(control.get("/clock").text("mode")).isEqualTo("system");
        assertThat(control.order("alice")).isEqualTo("1");
    }

    private static String key(Answer made) {
        return made.body().at("/venues/0/accounts/0/credentials/apiKey").asText();
    }
}
