package io.venuesim.venue.deltadefi;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.order.OrderState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which paths lead to a cancel, and what is on all the others. */
final class DeltadefiRoutesTest {
    private final Rig rig = new Rig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void slashes_escapes_and_queries_do_not_matter() {
        for (String target : List.of(
                "//order/%s/cancel",
                "/order//%s///cancel",
                "/order/%s/cancel?x=1&order_id=7",
                "/order/%s/cancel?",
                "/%%6Frder/%s/c%%61ncel")) {
            String order = rig.place();
            assertThat(rig.send("POST", target.formatted(order), rig.alice, ""))
                    .as(target)
                    .isEqualTo(Rig.cancelled(order));
        }
        String order = rig.place();
        assertThat(rig.cancel(order.replace("-", "%2d"))).isEqualTo(Rig.cancelled(order));
    }

    @Test
    void another_path_is_no_page_and_wants_no_key() {
        String order = rig.place();
        for (String path : List.of(
                "/",
                "/order",
                "/order/" + order,
                "/order/" + order + "/cancel/",
                "/order/" + order + "/Cancel",
                "/order/" + order + "/cancel/all",
                "/orders/" + order + "/cancel",
                "/order//cancel",
                "/order/cancel",
                "/order/cancel-all/",
                "/cancel/build")) {
            assertThat(rig.send("POST", path, "", "")).as(path).isEqualTo(Rig.NO_PAGE);
            assertThat(rig.send("POST", path, rig.alice, "")).as(path).isEqualTo(Rig.NO_PAGE);
        }
        assertThat(rig.state(order)).isEqualTo(OrderState.OPEN);
    }

    @Test
    void another_method_is_no_page_either() {
        String order = rig.place();
        for (String method : List.of("GET", "PUT", "PATCH", "DELETE", "OPTIONS", "post")) {
            assertThat(rig.send(method, "/order/" + order + "/cancel", rig.alice, ""))
                    .as(method)
                    .isEqualTo(Rig.NO_PAGE);
        }
        assertThat(rig.send("HEAD", "/order/" + order + "/cancel", rig.alice, ""))
                .isEqualTo(Rig.NO_PAGE.replace("404 page not found", ""));
        assertThat(rig.state(order)).isEqualTo(OrderState.OPEN);
    }

    @Test
    void the_signed_cancel_of_2025_is_no_page() {
        String order = rig.place();
        for (String path : List.of(
                "/order/" + order + "/build", "/order/submit", "/order/cancel-all/build", "/order/cancel-all/submit")) {
            assertThat(rig.send("DELETE", path, rig.alice, "null")).as(path).isEqualTo(Rig.NO_PAGE);
        }
        assertThat(rig.state(order)).isEqualTo(OrderState.OPEN);
    }
}
