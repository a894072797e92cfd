package io.venuesim.venue.deltadefi;

import io.venuesim.TestAccount;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;

/** A built order of Alice's or Bob's that waits for its transaction, and what the venue says to one. */
final class Desk {
    static final String INVALID = Rig.MALFORMED_BODY;
    static final String NOT_SIGNED =
            Wire.json("400 Bad Request", "{\"error\":\"Failed to sign transaction\",\"code\":4407}");
    static final String OTHER_BODY =
            Wire.json("400 Bad Request", "{\"error\":\"Transaction not found\",\"code\":4402}");
    static final String SUBMITTED =
            Wire.json("400 Bad Request", "{\"error\":\"Transaction has already been submitted\",\"code\":4302}");

    final Rig rig;
    final TestAccount account;
    final Signer signer;
    final String id;
    /** In hex. */
    final String body;

    Desk(Rig rig, String label) {
        this.rig = rig;
        account = rig.venue.account(label);
        signer = new Signer(account.credential("operationKey"));
        Order order = rig.venue.place(rig.limit().account(account.id()).state(OrderState.DRAFT));
        id = order.id();
        body = order.attributes().getOrDefault("body", "");
    }

    /** The signed transaction. */
    String signed() {
        return signer.transaction(body);
    }

    String submit(String transaction) {
        return submit(id, transaction);
    }

    String submit(String order, String transaction) {
        return rig.send(
                "POST",
                "/order/submit",
                "X-API-KEY: " + account.credential("apiKey") + "\n",
                "{\"order_id\":\"" + order + "\",\"signed_tx\":\"" + transaction + "\"}");
    }

    OrderState state() {
        return rig.state(id);
    }
}
