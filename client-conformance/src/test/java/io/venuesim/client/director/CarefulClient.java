package io.venuesim.client.director;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import io.venuesim.client.Verb;
import io.venuesim.core.order.Order;
import java.util.Map;

/** A client that, whatever it was told of a cancel, asks what is open before it believes anything. */
final class CarefulClient {

    static boolean believesItIsOpen(Rig rig, Order order) {
        String rest = rig.way.isRest() ? rig.way.transport : rig.way.transport.replace("WS", "REST");
        try (VenueClient client = rig.connect(rest)) {
            Outcome open = client.perform(Verb.OPEN_ORDERS, Map.of("market", rig.way.market));
            assertThat(open.accepted()).as("%s", open).isTrue();
            return open.answer().contains(order.id());
        }
    }

    private CarefulClient() {}
}
