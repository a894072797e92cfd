package io.venuesim.venue.pacifica;

import com.google.auto.service.AutoService;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.clock.Ids;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.OrderEvent;
import io.venuesim.core.order.OrderState;
import io.venuesim.venue.Hidden;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Routes;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Venue;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pacifica (pacifica.fi): perpetual futures for accounts that are Solana keys. */
@AutoService(Venue.class)
public final class PacificaVenue implements Venue {
    static final String ID = "pacifica";

    // [official docs] a quota and no authority, and still a key
    static final String CONFIG_KEY = "PF-API-KEY";

    private final Switches switches = Quirks.switches();
    private final Desk desk = new Desk(switches);
    private final Errors errors = new Errors(switches);
    private final SubAccounts subAccounts = new SubAccounts(switches, desk, errors);
    private final Operations operations = new Operations(switches, errors, subAccounts);
    private final Batch batch = new Batch(operations);
    private final Rest rest = new Rest(switches, desk);
    private final Reads reads = new Reads(switches);

    /** Made by the server. */
    public PacificaVenue() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Pacifica";
    }

    @Override
    public int defaultPort() {
        return 8603;
    }

    @Override
    public Set<String> hosts() {
        return Set.of("api.pacifica.fi", "ws.pacifica.fi", "test-api.pacifica.fi", "test-ws.pacifica.fi");
    }

    @Override
    public String webSocketPath() {
        return "/ws";
    }

    @Override
    public void describe(Routes routes) {
        orders(routes);
        accounts(routes);
        reads(routes);
        routes.webSocket(webSocketPath(), new Socket(switches, desk, operations, batch))
                .unknownPath(exchange -> Reply.empty(404))
                .unknownMethod(rest::wrongMethod)
                .failure(rest::broken)
                .hide(new Hidden(Set.of(CONFIG_KEY), Set.of(CONFIG_KEY), Set.of("api_key", "active_api_keys")));
    }

    private void orders(Routes routes) {
        routes.rest("POST", "/api/v1/orders/create", rest.signed(operations.create))
                .rest("POST", "/api/v1/orders/create_market", rest.signed(operations.createMarket))
                .rest("POST", "/api/v1/orders/stop/create", rest.signed(operations.createStop))
                .rest("POST", "/api/v1/positions/tpsl", rest.signed(operations.positionExits))
                .rest("POST", "/api/v1/orders/edit", rest.signed(operations.edit))
                .rest("POST", "/api/v1/orders/cancel", rest.signed(operations.cancel))
                .rest("POST", "/api/v1/orders/stop/cancel", rest.signed(operations.cancelStop))
                .rest("POST", "/api/v1/orders/cancel_all", rest.signed(operations.cancelAll))
                .rest("POST", "/api/v1/orders/twap/cancel", rest.signed(operations.cancelTwap))
                .rest("POST", "/api/v1/orders/batch", rest.batch(batch));
    }

    private void accounts(Routes routes) {
        routes.rest("POST", "/api/v1/account/leverage", rest.signed(operations.leverage))
                .rest("POST", "/api/v1/account/margin", rest.signed(operations.marginMode))
                .rest("POST", "/api/v1/account/builder_codes/approve", rest.signed(operations.approveBuilder))
                .rest("POST", "/api/v1/account/builder_codes/revoke", rest.signed(operations.revokeBuilder))
                .rest("POST", "/api/v1/account/subaccount/create", rest.subAccount(subAccounts))
                .rest("POST", "/api/v1/account/subaccount/list", rest.signed(operations.listSubAccounts))
                .rest("POST", "/api/v1/account/subaccount/transfer", rest.signed(operations.transfer))
                .rest("POST", "/api/v1/account/api_keys", rest.signed(operations.listKeys))
                .rest("POST", "/api/v1/account/api_keys/create", rest.signed(operations.createKey))
                .rest("POST", "/api/v1/account/api_keys/revoke", rest.signed(operations.revokeKey))
                .rest("POST", "/api/v1/agent/bind", rest.signed(operations.bindAgent))
                .rest("POST", "/api/v1/agent/list", rest.signed(operations.listAgents))
                .rest("POST", "/api/v1/agent/revoke", rest.signed(operations.revokeAgent))
                .rest("POST", "/api/v1/agent/revoke_all", rest.signed(operations.revokeAllAgents))
                .rest("POST", "/api/v1/agent/ip_whitelist/list", rest.signed(operations.listAddresses))
                .rest("POST", "/api/v1/agent/ip_whitelist/add", rest.signed(operations.addAddress))
                .rest("POST", "/api/v1/agent/ip_whitelist/remove", rest.signed(operations.removeAddress))
                .rest("POST", "/api/v1/agent/ip_whitelist/toggle", rest.signed(operations.toggleAddresses));
    }

    private void reads(Routes routes) {
        routes.rest("GET", "/api/v1/orders", rest.read("open_orders", Credits.NORMAL, reads::openOrders))
                .rest("GET", "/api/v1/orders/history", rest.read("order_history", Credits.HEAVY, reads::orderHistory))
                .rest(
                        "GET",
                        "/api/v1/orders/history_by_id",
                        rest.read("order_history_by_id", Credits.NORMAL, reads::historyById))
                .rest("GET", "/api/v1/trades/history", rest.read("trade_history", Credits.HEAVY, reads::tradeHistory))
                .rest("GET", "/api/v1/positions", rest.read("positions", Credits.NORMAL, reads::positions))
                .rest("GET", "/api/v1/account", rest.read("account", Credits.NORMAL, reads::account))
                .rest("GET", "/api/v1/account/settings", rest.read("settings", Credits.NORMAL, reads::settings))
                .rest("GET", "/api/v1/account/loan", rest.read("loan", Credits.NORMAL, reads::loan))
                .rest(
                        "GET",
                        "/api/v1/account/builder_codes/approvals",
                        rest.read("builder_approvals", Credits.NORMAL, reads::approvals))
                .rest("GET", "/api/v1/info", rest.read("info", Credits.NORMAL, reads::markets))
                .rest("GET", "/api/v1/info/prices", rest.read("prices", Credits.NORMAL, reads::prices))
                .rest("GET", "/api/v1/book", rest.read("book", Credits.NORMAL, reads::book));
    }

    /** What the book tells becomes the venue's own words, once for history, reads and streams. */
    @Override
    public void open(World world) {
        Updates updates = Updates.of(world);
        world.book().listen(event -> {
            Depth.of(world).apply(event.order());
            Working.of(world).apply(event.order());
            Streams streams = Streams.of(world, switches);
            updates.note(world, event).ifPresent(streams::tell);
            if (event instanceof OrderEvent.Traded && event.order().state() == OrderState.FILLED) {
                updates.parentFilled(world, event.order()).forEach(streams::tell);
            }
        });
    }

    @Override
    public Switches switches() {
        return switches;
    }

    @Override
    public Map<String, Map<String, String>> profiles() {
        return Quirks.profiles();
    }

    /** The published test keys of the vectors: never funded, known to everybody. */
    @Override
    public List<NewAccount> demoAccounts() {
        return List.of(
                NewAccount.named("alice")
                        .with(
                                "privateKey",
                                "2Ana1pUpv2ZbMVkwF5FXapYeBEjdxDatLn7nvJkhgTSdZd8hbDHTd21as7EAsg7ypityqfsw2pMQKJcVDVcAEsd")
                        .with(
                                "agentKey",
                                "fRTLbAQ2w1bisJQNUfEavKowvnYSoFxUawyXbBtw7cUQyoA6ghMhDVotf49MuGeWLgHYtMdxSVRpY6vAGfdEMNP"),
                NewAccount.named("bob")
                        .with(
                                "privateKey",
                                "2Jg87AWKEwzdrP73oiFDeFq5FgLMFeJL4q7qGG53AYmW14X1ZK4oqxwvPDCtWNaQBD2feNGyVC6hETh3pSyL6fHQ"));
    }

    @Override
    public Account provision(NewAccount wanted, Ids ids) {
        return Keys.account(wanted, ids);
    }

    @Override
    public Credential delegate(String key) {
        return Keys.agent(key);
    }

    @Override
    public NewOrder complete(NewOrder wanted, World world) {
        return OrderIds.complete(wanted, world);
    }
}
