package io.venuesim.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.control.Control.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What all calls have in common. */
final class ControlCallsTest {
    private final Control control = new Control();

    @AfterEach
    void stop() {
        control.close();
    }

    @Test
    void health_names_the_venues_that_run() {
        assertThat(control.get("/health").body()).hasToString("{\"status\":\"up\",\"venues\":[\"sixth\"]}");
    }

    @Test
    void venues_tells_where_they_are_and_with_which_keys_to_go_there() {
        JsonNode venue = control.get("/venues").body().path("venues").path(0);
        int port = control.simulator.venue("sixth").port();
        assertThat(venue.path("id").asText()).isEqualTo("sixth");
        assertThat(venue.path("title").asText()).isEqualTo("The sixth");
        assertThat(venue.path("port").asInt()).isEqualTo(port);
        assertThat(venue.path("restUrl").asText()).isEqualTo("http://127.0.0.1:" + port);
        assertThat(venue.path("webSocketUrl").asText()).isEqualTo("ws://127.0.0.1:" + port + "/talk");
        assertThat(venue.path("hosts").toString()).isEqualTo("[\"api.sixth.test\",\"ws.sixth.test\"]");
        assertThat(venue.at("/accounts/0/label").asText()).isEqualTo("alice");
        assertThat(venue.at("/accounts/0/credentials/apiKey").asText()).isEqualTo("key-of-alice");
    }

    @Test
    void an_unknown_path_is_answered_with_the_known_ones() {
        Answer answer = control.get("/journals");
        assertThat(answer.problem()).isEqualTo("404 path: There is no /journals");
        assertThat(answer.hint()).contains("/journal, /journal/diagram, /journal/await");
    }

    @Test
    void another_method_is_answered_with_those_that_the_path_has() {
        Answer answer = control.call("POST", "/clock", "{}");
        assertThat(answer.problem()).isEqualTo("405 method: This path has no POST");
        assertThat(answer.hint()).isEqualTo("known: GET, PUT");
        assertThat(control.call("PURGE", "/clock", "").problem()).isEqualTo("405 method: This path has no PURGE");
    }

    @Test
    void an_unknown_query_parameter_is_an_error_because_it_would_be_lost() {
        Answer answer = control.get("/journal?vneue=sixth");
        assertThat(answer.problem()).isEqualTo("400 vneue: This call has no query parameter vneue");
        assertThat(answer.hint()).contains("namespace, order, venue");
        assertThat(control.get("/venues?namespace=default&namespace=default").problem())
                .isEqualTo("400 namespace: namespace is given more than once");
    }

    @Test
    void unknown_names_are_answered_with_the_known_ones() {
        assertThat(control.get("/venues/kraken/orders").problem()).isEqualTo("404 venue: There is no venue kraken");
        assertThat(control.get("/venues/kraken/orders").hint()).isEqualTo("known: sixth");
        assertThat(control.get("/clock?namespace=x").problem()).isEqualTo("404 namespace: There is no namespace x");
        assertThat(control.get("/clock?namespace=x").hint()).isEqualTo("known: default");
        assertThat(control.get("/venues/sixth/orders/9").problem())
                .isEqualTo("404 order: There is no order 9 at sixth");
        assertThat(control.get("/venues/sixth/orders/9").hint()).isEqualTo("there is none");
    }

    @Test
    void a_body_is_one_json_object_with_known_members_only() {
        String problem = "400 body: The body is not one JSON object in UTF-8";
        for (String body : new String[] {"[]", "7", "{", "{} {}", "{\"millis\":1,\"millis\":2}"}) {
            assertThat(control.post("/clock/advance", body).problem()).as(body).isEqualTo(problem);
        }
        Answer answer = control.post("/clock/advance", "{\"milis\":1}");
        assertThat(answer.problem()).isEqualTo("400 milis: There is no member milis");
        assertThat(answer.hint()).isEqualTo("did you mean millis? known: millis, duration");
    }

    @Test
    void the_control_port_leaves_no_trace_in_a_journal() {
        control.get("/venues");
        control.post("/clock/advance", "{\"millis\":1}");
        assertThat(control.simulator.journal().entries(any -> true)).isEmpty();
    }
}
