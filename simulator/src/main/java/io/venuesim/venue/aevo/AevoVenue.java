package io.venuesim.venue.aevo;

import static io.venuesim.venue.aevo.Access.CHANGE;
import static io.venuesim.venue.aevo.Access.LOOK;
import static io.venuesim.venue.aevo.Access.TRADE;

import com.google.auto.service.AutoService;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
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
    private static final String ORDER = "/orders/{order_id}";
    private static final String DISCONNECT = "/account/cancel-on-disconnect";

    private final Switches switches = Quirks.switches();
    private final Parts parts = new Parts(switches);

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
        Rest rest = parts.rest;
        routes.rest("GET", "/time", rest.open("time", parts.publicCalls::time))
                .rest("GET", "/markets", rest.open("markets", parts.publicCalls::markets))
                .rest("GET", "/instrument/{instrument_name}", rest.open("instrument", parts.publicCalls::instrument))
                .rest("POST", "/register", rest.entering(parts.registration::register))
                .rest("GET", "/auth", rest.owned("auth", LOOK, parts.account::auth))
                .rest("GET", "/account", rest.owned("account", LOOK, parts.account::account))
                .rest("POST", "/api-key", rest.owned("add_api_key", CHANGE, parts.account::addApiKey))
                .rest("DELETE", "/api-key", rest.owned("remove_api_key", CHANGE, parts.account::removeApiKey))
                .rest(
                        "DELETE",
                        "/signing-key",
                        rest.owned("remove_signing_key", CHANGE, parts.account::removeSigningKey))
                .rest("GET", DISCONNECT, rest.owned("cancel_on_disconnect", LOOK, parts.cancelOnDisconnect::look))
                .rest("POST", DISCONNECT, rest.owned("set_cancel_on_disconnect", CHANGE, parts.cancelOnDisconnect::set))
                .rest("GET", "/mmp", rest.owned("mmp", LOOK, parts.mmp::look))
                .rest("POST", "/mmp", rest.owned("set_mmp", CHANGE, parts.mmp::set))
                .rest("POST", "/reset-mmp", rest.owned("reset_mmp", CHANGE, parts.mmp::reset))
                .rest("GET", "/orders", rest.owned("orders", LOOK, parts.queries::open))
                .rest("POST", "/orders", rest.owned("create_order", TRADE, parts.placing::create))
                .rest("DELETE", "/orders", rest.owned("cancel_orders", CHANGE, parts.cancelsOfMany::batch))
                .rest("POST", "/batch-orders", rest.owned("create_orders", TRADE, parts.batchCreate::create))
                .rest("DELETE", "/orders-all", rest.owned("cancel_all_orders", CHANGE, parts.cancelsOfMany::all))
                .rest("GET", ORDER, rest.ownedOrder("order", LOOK, parts.queries::one))
                .rest("POST", ORDER, rest.ownedOrder("edit_order", TRADE, parts.placing::edit))
                .rest("DELETE", ORDER, rest.ownedOrder("cancel_order", CHANGE, parts.cancels::overRest))
                .rest("GET", "/order-history", rest.owned("order_history", LOOK, parts.queries::history))
                .rest("DELETE", "/twap-orders/{order_id}", rest.ownedOrder("cancel_twap", CHANGE, parts.cancels::twap))
                .rest("DELETE", "/quotes", rest.owned("cancel_quotes", CHANGE, parts.quotes::all))
                .rest("DELETE", "/quotes/{quote_id}", rest.owned("cancel_quote", CHANGE, parts.quotes::quote))
                .rest("DELETE", "/rfqs", rest.owned("cancel_rfqs", CHANGE, parts.quotes::all))
                .rest("DELETE", "/rfqs/{block_id}", rest.owned("cancel_rfq", CHANGE, parts.quotes::block))
                .webSocket("/", parts.socket)
                .unknownPath(exchange -> Code.SERVICE_NOT_FOUND.http())
                .unknownMethod(exchange -> Code.METHOD_NOT_ALLOWED.http())
                .failure(exchange -> Code.INTERNAL_ERROR.answer(exchange.request()))
                // With an underscore as well: a client is known to send it so, in vain. [third-party client]
                .hide(new Hidden(Set.of("AEVO-SECRET", "AEVO_SECRET"), Set.of(), Set.of("secret", "api_secret")));
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

    /** A signing key that never expires. */
    @Override
    public Credential delegate(String key) {
        return Provisioning.signingKey(key);
    }

    @Override
    public NewOrder complete(NewOrder wanted, World world) {
        return parts.provisioning.order(wanted, world);
    }

    @Override
    public void open(World world) {
        parts.streams.open(world);
    }
}
