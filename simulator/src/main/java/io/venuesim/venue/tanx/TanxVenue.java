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
import io.venuesim.venue.Routes;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Venue;
import java.util.List;
import java.util.Set;

/** tanX, formerly Brine. */
@AutoService(Venue.class)
public final class TanxVenue implements Venue {
    static final String ID = "tanx";

    private static final String CANCEL = "/sapi/v1/orders/cancel";
    private static final String REFRESH = "/sapi/v1/auth/token/refresh";
    // Three generations of the same two paths: [official docs], python, Brine.
    private static final List<String> SIGN_IN = List.of("/sapi/v2/auth", "/sapi/v1/auth/v2", "/sapi/v1/auth");

    private final Switches switches = Quirks.switches();
    private final Messages messages = new Messages(new Errors(switches));
    private final Tokens tokens = new Tokens(switches);
    private final Auth auth = new Auth(tokens);
    private final SignIn signIn = new SignIn(switches, messages, tokens);
    private final Orders orders = new Orders(switches, messages, auth, new Answers(switches));

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
        SIGN_IN.forEach(base -> {
            post(routes, base + "/nonce", signIn::nonce);
            post(routes, base + "/login", signIn::login);
        });
        post(routes, REFRESH, signIn::refresh);
        post(routes, CANCEL, orders::cancel);
        routes.unknownPath(exchange -> Errors.notFound())
                .unknownMethod(this::methodNotAllowed)
                .failure(exchange -> Errors.internal())
                .hide(new Hidden(
                        Set.of("Authorization"), Set.of("auth_header", "refresh"), Set.of("access", "refresh")));
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

    /** Served with the slash that is documented, and without. */
    private static void post(Routes routes, String path, Routes.RestHandler handler) {
        routes.rest("POST", path + "/", handler).rest("POST", path, handler);
    }

    /** [assumed: DRF] A private path asks for the token first: without one a DELETE is 401, not 405. */
    private Reply methodNotAllowed(Exchange exchange) {
        if (exchange.request().path().startsWith(CANCEL)) {
            Auth.enter(exchange, Orders.CANCEL, null);
            if (auth.access(exchange) instanceof Auth.Access.Refused refused) {
                return refused.answer();
            }
        }
        return Errors.methodNotAllowed(exchange.request().method());
    }
}
