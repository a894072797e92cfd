package io.venuesim.venue.deltadefi;

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
import java.util.Map;
import java.util.Set;

/** DeltaDeFi: an order is a Cardano transaction that its owner signs; a cancel is a POST with an API key. */
@AutoService(Venue.class)
public final class DeltadefiVenue implements Venue {
    static final String ID = "deltadefi";

    private final Switches switches = Quirks.switches();
    private final Api api = new Api(switches);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "DeltaDeFi";
    }

    @Override
    public int defaultPort() {
        return 8604;
    }

    @Override
    public Set<String> hosts() {
        // [official SDK] api-dev.deltadefi.io, of old SDKs
        return Set.of(
                "api.deltadefi.io",
                "stream.deltadefi.io",
                "api-staging.deltadefi.io",
                "stream-staging.deltadefi.io",
                "api-dev.deltadefi.io");
    }

    @Override
    public String webSocketPath() {
        return "/accounts/stream";
    }

    @Override
    public void describe(Routes routes) {
        api.describe(routes);
        // X-operation-KEY is what the OpenAPI text calls the header; no client does, a person may; and so for the
        // others
        routes.hide(new Hidden(
                Set.of(Auth.HEADER, "X-operation-KEY", "API-KEY", "apikey", "X-API-TOKEN", Auth.TOKEN_HEADER, "Cookie"),
                Set.of("api_key", "apiKey", "apikey", "key", Auth.HEADER, "token"),
                Set.of("api_key", "apiKey", "apikey", Auth.HEADER, "token", "encrypted_operation_key")));
    }

    @Override
    public Switches switches() {
        return switches;
    }

    @Override
    public Map<String, Map<String, String>> profiles() {
        return Quirks.profiles();
    }

    @Override
    public List<NewAccount> demoAccounts() {
        return Enrolment.demoAccounts();
    }

    @Override
    public Account provision(NewAccount wanted, Ids ids) {
        return Enrolment.provision(wanted, ids, switches.get(Quirks.NETWORK));
    }

    @Override
    public NewOrder complete(NewOrder wanted, World world) {
        return api.complete(wanted, world);
    }

    @Override
    public void open(World world) {
        api.open(world);
    }
}
