package io.venuesim.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.control.Control.Answer;
import io.venuesim.core.order.OrderState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ControlFaultsTest {
    private static final String FILL = "{\"what\":\"fill\",\"when\":\"before_effect\"}";

    private final Control control = new Control();

    @AfterEach
    void stop() {
        control.close();
    }

    @Test
    void a_fault_is_made_and_strikes() {
        String order = control.order("alice");
        Answer made = control.post(
                "/faults",
                "{\"what\":\"fill\",\"when\":\"before_effect\",\"venue\":\"sixth\",\"order\":\"" + order + "\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body())
                .hasToString(
                        "{\"id\":\"f1\",\"what\":\"fill\",\"when\":\"before_effect\",\"venue\":\"sixth\",\"order\":\""
                                + order + "\",\"nth\":1,\"times\":1,\"struck\":0,\"holding\":0}");
        assertThat(control.cancelAtVenue(order, "key-of-alice")).isEqualTo(400);
        assertThat(control.simulator.venue("sixth").order(order).state()).isEqualTo(OrderState.FILLED);
        assertThat(control.get("/faults").body()).hasToString("{\"faults\":[]}");
        assertThat(control.get("/faults/f1").problem()).isEqualTo("404 fault: There is no fault f1");
    }

    @Test
    void an_account_is_known_by_its_label() {
        Answer made = control.post("/faults", "{\"what\":\"lag\",\"account\":\"alice\"}");
        assertThat(made.text("account"))
                .isEqualTo(control.simulator.venue("sixth").account("alice").id());
    }

    @Test
    void what_is_held_is_released() {
        String order = control.order("alice");
        control.post("/faults", "{\"what\":\"hold\",\"when\":\"before_effect\"}");
        assertThat(control.cancelAtVenue(order, "key-of-alice")).isEqualTo(200);
        assertThat(control.get("/faults/f1").body().path("holding").asInt()).isEqualTo(1);
        assertThat(control.simulator.venue("sixth").order(order).state()).isEqualTo(OrderState.OPEN);
        Answer released = control.post("/faults/f1/release", "");
        assertThat(released.body()).hasToString("{\"released\":1}");
        assertThat(control.simulator.venue("sixth").order(order).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void one_or_all_are_removed() {
        control.post("/faults", FILL);
        control.post("/faults", FILL);
        assertThat(control.call("DELETE", "/faults/f1", "").status()).isEqualTo(204);
        assertThat(control.get("/faults").body().path("faults")).hasSize(1);
        assertThat(control.call("DELETE", "/faults", "").status()).isEqualTo(204);
        assertThat(control.get("/faults").body().path("faults")).isEmpty();
    }

    @Test
    void faults_belong_to_a_namespace() {
        control.post("/namespaces", "{\"name\":\"other\"}");
        control.post("/faults?namespace=other", FILL);
        assertThat(control.get("/faults").body().path("faults")).isEmpty();
        assertThat(control.get("/faults?namespace=other").body().path("faults")).hasSize(1);
    }

    @Test
    void what_is_wrong_is_told() {
        assertThat(control.post("/faults", "{\"what\":\"fil\"}").problem()).isEqualTo("400 what: what can't be fil");
        assertThat(control.post("/faults", "{\"what\":\"lag\",\"wen\":\"on_receive\"}")
                        .problem())
                .isEqualTo("400 wen: There is no member wen for lag");
        assertThat(control.post("/faults", "{\"what\":\"swallow\"}").problem()).isEqualTo("400 when: when is missing");
        assertThat(control.post("/faults", "{\"what\":\"lag\",\"venue\":\"seventh\"}")
                        .problem())
                .isEqualTo("404 venue: There is no venue seventh");
        assertThat(control.post("/faults/f9/release", "").problem()).isEqualTo("404 fault: There is no fault f9");
    }
}
