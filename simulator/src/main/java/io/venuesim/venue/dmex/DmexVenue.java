package io.venuesim.venue.dmex;

import com.google.auto.service.AutoService;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.clock.Ids;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.NewOrder;
import io.venuesim.venue.Routes;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Venue;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** DMEX: the generation of its API that cancels over {@code /ws}, and the one before it where a profile asks for it. */
@AutoService(Venue.class)
public final class DmexVenue implements Venue {
    static final String ID = "dmex";

    private final Switches switches = Quirks.all();

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "DMEX";
    }

    @Override
    public int defaultPort() {
        return 8602;
    }

    @Override
    public Set<String> hosts() {
        // [seed] api.dmex.app; [official docs, General] back.dmex.app; [official SDK] the others
        return Set.of("api.dmex.app", "back.dmex.app", "api.prod.dmex.app", "api.xdai.dmex.app", "api.demo.dmex.app");
    }

    @Override
    public String webSocketPath() {
        return "/ws";
    }

    /** Nothing is hidden from a journal: DMEX messages carry signatures, and never a key or a token. */
    @Override
    public void describe(Routes routes) {
        Envelope envelope = new Envelope(switches);
        Throttle throttle = new Throttle(switches, envelope);
        Placing placing = new Placing(switches);
        Orders orders = new Orders(switches);
        Rest rest = new Rest(placing, orders, envelope);
        MarketData market = new MarketData(switches, envelope);
        LegacyRest legacy = new LegacyRest(switches, envelope, throttle);
        routes.webSocket(webSocketPath(), new Socket(switches, placing, orders, throttle, envelope)) // [seed]
                .rest("GET", "/sPing", throttle.over(market::ping)) // [official docs, General]
                .rest("GET", "/contracts", throttle.over(market::contracts))
                .rest("GET", "/orderbook", throttle.over(market::orderbook))
                .rest("GET", "/candles", throttle.over(market::candles))
                .rest("GET", "/api/orders", throttle.over(rest::open)) // [official docs, REST]
                .rest("POST", "/api/order", throttle.over(rest::place)) // [official docs, REST]
                .rest(
                        "DELETE",
                        "/api/order",
                        throttle.over(rest::cancel)) // [assumed] it exists, its path was unreadable
                .rest("POST", "/api/order/cancel", throttle.over(rest::cancel)) // [assumed] likewise
                .unknownPath(legacy::notFound)
                .unknownMethod(legacy::notFound)
                .failure(envelope::failure);
        legacy.describe(routes);
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
        return Wallets.DEMO;
    }

    @Override
    public Account provision(NewAccount wanted, Ids ids) {
        return Wallets.provision(wanted, ids);
    }

    @Override
    public Credential delegate(String key) {
        return Wallets.delegate(key);
    }

    @Override
    public NewOrder complete(NewOrder wanted, World world) {
        return OrderDefaults.complete(wanted, world.ids());
    }

    @Override
    public void open(World world) {
        TriggeredStops.watch(world);
        Activity.watch(world);
        Streams.watch(world, switches);
    }
}
