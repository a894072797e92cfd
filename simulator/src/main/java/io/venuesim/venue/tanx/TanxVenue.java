package io.venuesim.venue.tanx;

import com.google.auto.service.AutoService;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.clock.Ids;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.NewOrder;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Hidden;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.Routes;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Venue;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** tanX, formerly Brine. */
@AutoService(Venue.class)
public final class TanxVenue implements Venue {
    static final String ID = "tanx";

    // Three generations of the same two paths: [official docs], python, Brine.
    private static final List<String> SIGN_IN = List.of("/sapi/v2/auth", "/sapi/v1/auth/v2", "/sapi/v1/auth");

    private final Switches switches = Quirks.switches();
    private final Markets markets = new Markets(switches);
    private final Messages messages = new Messages(new Errors(switches), markets);
    private final OrderMessages orderMessages = new OrderMessages(switches, messages, markets);
    private final OrderJson json = new OrderJson(switches, markets);
    private final Tokens tokens = new Tokens(switches);
    private final Auth auth = new Auth(tokens);
    private final Gate gate = new Gate(auth, new Throttle(switches));
    private final SignIn signIn = new SignIn(switches, messages, tokens);
    private final Placement placement = new Placement(switches, markets, json);
    private final Orders orders = new Orders(switches, json);
    private final Queries queries = new Queries(switches, markets, json);
    private final PublicQueries publicQueries = new PublicQueries(markets, json);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "tanX";
    }

    @Override
    public int defaultPort() {
        return 8605;
    }

    @Override
    public Set<String> hosts() {
        return Set.of("api.tanx.fi", "api-testnet.tanx.fi", "api.brine.fi", "api-testnet.brine.fi");
    }

    @Override
    public String webSocketPath() {
        return "/private";
    }

    @Override
    public void describe(Routes routes) {
        Endpoints endpoints = new Endpoints(routes, gate);
        SIGN_IN.forEach(base ->
                endpoints.open("POST", base + "/nonce", signIn::nonce).open("POST", base + "/login", signIn::login));
        endpoints
                .open("POST", "/sapi/v1/auth/token/refresh", signIn::refresh)
                .open("GET", "/sapi/v1/health", PublicQueries::health)
                .open("GET", "/sapi/v1/market/orderbook", publicQueries::orderBook)
                .guarded("POST", "/sapi/v1/orders/nonce", mine("order_nonce", orderMessages::nonce, placement::nonce))
                .guarded(
                        "POST",
                        "/sapi/v1/orders/create",
                        mine("create_order", orderMessages::create, placement::create))
                .guarded(
                        "POST",
                        "/sapi/v1/orders/cancel",
                        gate.to(
                                "cancel_order",
                                messages::cancel,
                                one -> one.orderId().toString(),
                                orders::cancel))
                .guarded(
                        "POST",
                        "/sapi/v1/user/bulkcancel",
                        mine("bulk_cancel", messages::bulkCancel, orders::bulkCancel))
                .guarded("GET", "/sapi/v1/orders", mine("list_orders", queries::list, queries::orders))
                .guarded("GET", "/sapi/v1/trades", mine("list_trades", queries::list, queries::trades))
                .guarded("GET", "/sapi/v1/user/balance", mine("balance", Queries::nothing, queries::balance))
                .guarded("GET", "/sapi/v1/user/profile", mine("profile", Queries::nothing, Queries::profile))
                .guarded("GET", "/sapi/v1/orders/{id}", this::order);
        routes.webSocket("/public", new Streams(false, switches, auth))
                .webSocket("/private", new Streams(true, switches, auth))
                .unknownPath(exchange -> Errors.notFound())
                .unknownMethod(endpoints::refuseVerb)
                .failure(exchange -> Errors.internal())
                .hide(new Hidden(
                        Set.of("Authorization"),
                        Set.of("auth_header", "refresh"),
                        Set.of("access", "refresh", "organization_key", "api_key")));
    }

    /** A private endpoint whose requests name no order. */
    private <M> Routes.RestHandler mine(String operation, Function<Request, Body<M>> reader, Gate.Action<M> action) {
        return gate.to(operation, reader, any -> null, action);
    }

    /** [assumed: Django's int converter] What is no number is no path of the venue's. */
    private Reply order(Exchange exchange) {
        String id = exchange.request().pathParameter("id");
        return id.matches("[0-9]{1,100}")
                ? gate.to("get_order", any -> Body.good(new BigInteger(id).toString()), found -> found, queries::order)
                        .handle(exchange)
                : Errors.notFound();
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
        return Provisioning.order(wanted, world, markets);
    }

    @Override
    public void open(World world) {
        Ledger ledger = Ledger.of(world, switches, markets);
        Feed feed = new Feed(world, json);
        world.book().listen(ledger::follow);
        world.book().listen(feed::follow);
    }
}
