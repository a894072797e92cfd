package io.venuesim.venue.deltadefi;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import java.util.List;

/** A venue that runs, its demo accounts, and requests to it in their own bytes. */
final class Rig implements AutoCloseable {
    static final String NOBODYS_ID = "00000000-0000-4000-8000-000000000000";

    static final String UNAUTHORIZED =
            Wire.json("401 Unauthorized", "{\"error\":\"Unauthorized access\",\"code\":4010}");
    static final String NOT_OPEN = Wire.json("400 Bad Request", "{\"error\":\"Order is not open\",\"code\":4201}");
    static final String NOT_FOUND_404 = Wire.json("404 Not Found", "{\"error\":\"Order not found\",\"code\":4200}");
    static final String NOT_FOUND_400 = Wire.json("400 Bad Request", "{\"error\":\"Order not found\",\"code\":4200}");
    static final String MALFORMED_ID =
            Wire.json("400 Bad Request", "{\"error\":\"Invalid request data\",\"code\":4000}");
    static final String MALFORMED_BODY =
            Wire.json("422 Unprocessable Entity", "{\"error\":\"Invalid request data\",\"code\":4000}");
    // The reason phrase is Jetty's: Go's would be "Internal Server Error".
    static final String LOCKED_500 = Wire.json(
            "500 Server Error", "{\"error\":\"Trading is currently locked, please try again later\",\"code\":5002}");
    static final String LOCKED_400 = Wire.json(
            "400 Bad Request", "{\"error\":\"Trading is currently locked, please try again later\",\"code\":5002}");
    static final String NO_PAGE = Wire.answer("404 Not Found", "text/plain", "404 page not found");

    final VenueSimulator simulator =
            VenueSimulator.builder().venues("deltadefi").start();
    final RunningVenue venue = simulator.venue("deltadefi");

    /** The header line that proves alice. */
    final String alice = header("alice");

    String header(String label) {
        return "X-API-KEY: " + venue.account(label).credential("apiKey") + "\n";
    }

    NewOrder limit() {
        return NewOrder.limit(Side.BUY, "100", "0.62")
                .account(venue.account("alice").id());
    }

    /** An open order of alice's. */
    String place() {
        return venue.place(limit()).id();
    }

    OrderState state(String order) {
        return venue.order(order).state();
    }

    String send(String method, String target, String headers, String body) {
        return Wire.send(venue.restUrl(), Wire.request(method, target, headers, body));
    }

    /** Alice cancels, without a body. */
    String cancel(String order) {
        return cancel(order, alice);
    }

    String cancel(String order, String headers) {
        return send("POST", "/order/" + order + "/cancel", headers, "");
    }

    String cancelAll(String body) {
        return send("POST", "/order/cancel-all", alice, body);
    }

    static String cancelled(String order) {
        return Wire.json("200 OK", "{\"order_id\":\"" + order + "\"}");
    }

    static String cancelledAll(String symbol, Order... orders) {
        List<String> ids =
                List.of(orders).stream().map(order -> '"' + order.id() + '"').toList();
        return Wire.json("200 OK", "{\"symbol\":\"" + symbol + "\",\"order_ids\":[" + String.join(",", ids) + "]}");
    }

    /** What the verifications found, oldest first. */
    List<Entry.Verified> verified() {
        return simulator.journal().entries(JournalFilter.ALL.kind(Entry.Kind.VERIFIED)).stream()
                .map(Entry.Verified.class::cast)
                .toList();
    }

    /** What the last verification found, which was refused, and why it was. */
    Mistake mistake() {
        List<Entry.Verified> all = verified();
        Entry.Verified last = all.get(all.size() - 1);
        assertThat(last.accepted()).as("%s", last).isFalse();
        return last.mistake().orElseThrow(() -> new AssertionError("No mistake is named: " + last));
    }

    @Override
    public void close() {
        simulator.close();
    }
}
