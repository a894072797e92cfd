package io.venuesim.venue.pacifica;

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
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Pacifica (pacifica.fi): perpetual futures for accounts that are Solana keys. */
@AutoService(Venue.class)
public final class PacificaVenue implements Venue {
    static final String ID = "pacifica";

    // [official docs] one exchange-wide counter; the first value is that of the docs' sample
    private static final long FIRST_ORDER = 645_953;
    private static final Pattern ORDER_ID = Pattern.compile("0|[1-9][0-9]{0,19}");

    // [official docs] a quota and no authority, and still a key
    private static final String CONFIG_KEY = "PF-API-KEY";

    private final Switches switches = Quirks.switches();
    private final Orders orders = new Orders(switches);

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
        routes.rest("POST", "/api/v1/orders/cancel", orders::cancel)
                .webSocket(webSocketPath(), orders::message)
                .unknownPath(exchange -> Reply.empty(404))
                .unknownMethod(this::wrongMethod)
                .failure(orders::broken)
                .hide(new Hidden(Set.of(CONFIG_KEY), Set.of(CONFIG_KEY), Set.of()));
    }

    private Reply wrongMethod(Exchange exchange) {
        return switch (switches.get(Quirks.WRONG_METHOD)) {
            case METHOD_NOT_ALLOWED -> Reply.empty(405);
            case NOT_FOUND -> Reply.empty(404);
        };
    }

    @Override
    public Switches switches() {
        return switches;
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
    public NewOrder complete(NewOrder wanted, World world) {
        if (wanted.id() == null) {
            wanted.id(freshId(world));
        } else if (!isOrderId(wanted.id())) {
            throw new IllegalArgumentException("An order id is a whole number below 2^64, not " + wanted.id());
        }
        if (wanted.account() == null) {
            wanted.account(world.accounts().all().get(0).id());
        }
        if (wanted.market() == null) {
            wanted.market("BTC");
        }
        if (wanted.clientId() != null) {
            if (!Members.isUuid(wanted.clientId())) {
                throw new IllegalArgumentException("A client id is a UUID with hyphens, not " + wanted.clientId());
            }
            wanted.clientId(wanted.clientId().toLowerCase(Locale.ROOT));
        }
        return wanted;
    }

    private static String freshId(World world) {
        String id = Long.toString(world.ids().next("order", FIRST_ORDER));
        return world.book().find(id).isPresent() ? freshId(world) : id;
    }

    private static boolean isOrderId(String text) {
        return ORDER_ID.matcher(text).matches() && new BigInteger(text).bitLength() <= 64;
    }
}
