package io.venuesim.venue.deltadefi;

import com.google.auto.service.AutoService;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.account.Secret;
import io.venuesim.core.clock.Ids;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.NewOrder;
import io.venuesim.venue.Hidden;
import io.venuesim.venue.Routes;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Venue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** DeltaDeFi as its REST clients see it since 2026-01: {@code POST /order/{orderId}/cancel} with an API key. */
@AutoService(Venue.class)
public final class DeltadefiVenue implements Venue {
    static final String ID = "deltadefi";

    private static final String API_KEY = "apiKey";
    private static final String ACCOUNT_ID = "accountId";

    private final Switches switches = Quirks.switches();
    private final Errors errors = new Errors(switches);
    private final Orders orders = new Orders(switches, errors);

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
        return Set.of(
                "api.deltadefi.io", "stream.deltadefi.io", "api-staging.deltadefi.io", "stream-staging.deltadefi.io");
    }

    @Override
    public String webSocketPath() {
        return "/accounts/stream";
    }

    @Override
    public void describe(Routes routes) {
        routes.rest("POST", "/order/{orderId}/cancel", orders::cancel)
                .rest("POST", "/order/cancel-all", orders::cancelAll)
                .unknownPath(exchange -> Errors.PAGE_NOT_FOUND)
                .unknownMethod(exchange -> Errors.PAGE_NOT_FOUND)
                .failure(exchange -> errors.internal())
                // [official SDK] Rust's base URL ends in a slash, so it calls //order
                .collapseSlashes()
                // X-operation-KEY is what the OpenAPI text calls the header; no client does, a person may
                .hide(new Hidden(
                        Set.of(Auth.HEADER, "X-operation-KEY", "Authorization"),
                        Set.of("api_key", "token"),
                        Set.of("api_key", "token")));
    }

    @Override
    public Switches switches() {
        return switches;
    }

    /** Alice has the key that the captured requests of the official SDKs carry. */
    @Override
    public List<NewAccount> demoAccounts() {
        return List.of(
                NewAccount.named("alice").with(API_KEY, "00112233445566778899aabbccddeeff"),
                NewAccount.named("bob").with(API_KEY, "ffeeddccbbaa99887766554433221100"));
    }

    /** An account id, and 32 hex digits for a key [observed in issue]; any other text that a header can carry will do. */
    @Override
    public Account provision(NewAccount wanted, Ids ids) {
        wanted.given().keySet().stream()
                .filter(name -> !name.equals(API_KEY) && !name.equals(ACCOUNT_ID))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            name + " is no credential here; there are " + API_KEY + " and " + ACCOUNT_ID);
                });
        String id = wanted.given(ACCOUNT_ID).orElseGet(() -> ids.uuid().toString());
        String key = wanted.given(API_KEY).orElseGet(() -> ids.hex(32));
        if (key.isEmpty() || !key.chars().allMatch(letter -> letter > ' ' && letter < 0x7F)) {
            throw new IllegalArgumentException(API_KEY + " must be visible ASCII, at least one letter of it");
        }
        Map<String, Secret> clientSide = new LinkedHashMap<>();
        clientSide.put(API_KEY, Secret.of(key));
        clientSide.put(ACCOUNT_ID, Secret.of(id));
        return new Account(id, wanted.label(), List.of(Credential.apiKey(key)), clientSide);
    }

    @Override
    public NewOrder complete(NewOrder wanted, World world) {
        return orders.complete(wanted, world);
    }
}
