package io.venuesim.venue.aevo;

import com.google.auto.service.AutoService;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.clock.Ids;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.NewOrder;
import io.venuesim.venue.Hidden;
import io.venuesim.venue.Routes;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Venue;
import java.util.List;
import java.util.Set;

/** Aevo. */
@AutoService(Venue.class)
public final class AevoVenue implements Venue {
    static final String ID = "aevo";

    private final Switches switches = Quirks.switches();
    private final Errors errors = new Errors(switches);
    private final Auth auth = new Auth(switches, errors);
    private final Orders orders = new Orders(switches, auth, errors);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Aevo";
    }

    @Override
    public int defaultPort() {
        return 8601;
    }

    @Override
    public Set<String> hosts() {
        return Set.of("api.aevo.xyz", "ws.aevo.xyz", "api-testnet.aevo.xyz", "ws-testnet.aevo.xyz");
    }

    @Override
    public String webSocketPath() {
        return "/";
    }

    @Override
    public void describe(Routes routes) {
        routes.rest("DELETE", "/orders/{order_id}", new Rest(auth, orders)::cancel)
                .webSocket("/", new Socket(auth, orders))
                .unknownPath(exchange -> Code.SERVICE_NOT_FOUND.http())
                .unknownMethod(exchange -> Code.METHOD_NOT_ALLOWED.http())
                .failure(exchange -> Code.INTERNAL_ERROR.answer(exchange.request()))
                // With an underscore as well: a client is known to send it so, in vain. [third-party client]
                .hide(new Hidden(Set.of("AEVO-SECRET", "AEVO_SECRET"), Set.of(), Set.of("secret")));
    }

    @Override
    public Switches switches() {
        return switches;
    }

    @Override
    public List<NewAccount> demoAccounts() {
        return Provisioning.demoAccounts();
    }

    @Override
    public Account provision(NewAccount wanted, Ids ids) {
        return Provisioning.account(wanted, ids);
    }

    @Override
    public NewOrder complete(NewOrder wanted, World world) {
        return Provisioning.order(wanted, world);
    }
}
