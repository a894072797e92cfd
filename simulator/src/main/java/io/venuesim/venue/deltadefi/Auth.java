package io.venuesim.venue.deltadefi;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Accounts;
import io.venuesim.core.account.Credential;
import io.venuesim.core.account.Credential.Kind;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Verification;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The API key in the header: nothing is signed for a cancel, and nothing in it can be stale. */
final class Auth {
    static final String HEADER = "X-API-KEY";

    private static final String SCHEME = "API key";

    /**
     * Enters the world that knows the key, or else the order, and looks the key up in it.
     *
     * @param order the order that the request names, null if none
     * @return whose key it is; empty for a stranger
     */
    static Optional<Account> authenticate(Exchange exchange, String operation, @Nullable String order) {
        String key = exchange.request().header(HEADER).orElse(null);
        world(exchange.namespaces(), key, order).ifPresent(world -> {
            String account = account(world.accounts(), key).map(Account::id).orElse(null);
            exchange.enter(world, operation, account, order);
        });
        Accounts accounts = exchange.world().accounts();
        Optional<Account> caller = account(accounts, key);
        exchange.verified(caller.map(Auth::accepted).orElseGet(() -> refused(reason(accounts, key))));
        return caller;
    }

    private static Verification accepted(Account account) {
        return Verification.accepted(SCHEME).fact("header", HEADER).fact("account", account.id());
    }

    private static Verification refused(String reason) {
        return Verification.refused(SCHEME, reason).fact("header", HEADER);
    }

    private static String reason(Accounts accounts, @Nullable String key) {
        if (key == null) {
            return "there is no " + HEADER + " header";
        }
        // [official SDK] Python without a key
        if (key.isEmpty()) {
            return "the " + HEADER + " header is empty";
        }
        return differsInCase(accounts, key)
                ? "an account has this key in other letter case"
                : "no account has this key, " + key.length() + " characters long";
    }

    private static Optional<World> world(Namespaces namespaces, @Nullable String key, @Nullable String order) {
        Optional<World> byKey =
                key == null ? Optional.empty() : namespaces.byCredential(DeltadefiVenue.ID, Kind.API_KEY, key);
        return byKey.isPresent() || order == null ? byKey : namespaces.byOrder(DeltadefiVenue.ID, order);
    }

    /** [assumed] Keys are compared exactly, case included. */
    private static Optional<Account> account(Accounts accounts, @Nullable String key) {
        return key == null ? Optional.empty() : accounts.byCredential(Kind.API_KEY, key);
    }

    private static boolean differsInCase(Accounts accounts, String key) {
        return accounts.all().stream()
                .flatMap(account -> account.credentials().stream())
                .filter(credential -> credential.kind() == Kind.API_KEY)
                .map(Credential::id)
                .anyMatch(key::equalsIgnoreCase);
    }

    private Auth() {}
}
