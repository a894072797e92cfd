package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.clock.Ids;
import io.venuesim.venue.pacifica.Signed.Proof;
import java.util.Optional;

/** Signed operations handed to the venue's verification without a server. */
final class Checks {
    private static final PacificaVenue VENUE = new PacificaVenue();
    /** All operations, by a venue of their own. */
    static final Operations OPERATIONS = operations();

    private static final Auth AUTH = new Auth(VENUE.switches());

    /** alice, as the default namespace has her. */
    static final Account ALICE = VENUE.provision(VENUE.demoAccounts().get(0), new Ids(1, "test"));

    private static Operations operations() {
        Errors errors = new Errors(VENUE.switches());
        SubAccounts subAccounts = new SubAccounts(VENUE.switches(), new Desk(VENUE.switches()), errors);
        return new Operations(VENUE.switches(), errors, subAccounts);
    }

    static Signed signed(String type, JsonNode body, String signature, ObjectNode payload, boolean byAgent) {
        return new Signed(
                type,
                body.get("account").asText(),
                byAgent ? body.get("agent_wallet").asText() : null,
                new Proof(signature, false),
                body.get("timestamp").bigIntegerValue(),
                body.get("expiry_window").bigIntegerValue(),
                payload,
                (ObjectNode) body);
    }

    /** Checks it at the moment that it was made. */
    static Auth.Checked check(Signed signed) {
        Optional<Account> known = Optional.of(ALICE).filter(alice -> alice.id().equals(signed.account()));
        return AUTH.check(signed, known, signed.timestamp().longValueExact());
    }

    private Checks() {}
}
