package io.venuesim.venue.deltadefi;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Accounts;
import io.venuesim.core.account.Credential.Kind;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Request;
import io.venuesim.venue.Verification;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The API key in the header, or the web app's token: nothing is signed for it, and a key can't be stale. */
final class Auth {
    static final String HEADER = "X-API-KEY";
    static final String TOKEN_HEADER = "Authorization";

    /** Where a key or a token comes in. */
    private enum Place {
        HEADER,
        QUERY
    }

    private static final String KEY = "API key";
    private static final String TOKEN = "JWT HS256";

    /**
     * Enters the world that knows the key or the token, or else the order, and looks the caller up in it.
     *
     * @param order the order that the request names, null if none
     * @return whose key or token it is; empty for a stranger
     */
    static Optional<Account> authenticate(Exchange exchange, Operation operation, @Nullable String order) {
        Request request = exchange.request();
        String key = request.header(HEADER).orElse(null);
        String token = request.header(TOKEN_HEADER).orElse(null);
        // [assumed] With both headers there, the key alone decides; [official SDK] Python without a key sends an empty
        // one
        return token == null || (key != null && !key.isEmpty())
                ? byKey(exchange, operation, order, key, Place.HEADER)
                : byToken(exchange, operation, order, token, Place.HEADER);
    }

    /** A stream's: in the query, since a browser's WebSocket has no headers [third-party client]. */
    static Optional<Account> ofStream(Exchange exchange) {
        String key = exchange.request().query("api_key").orElse(null);
        // [official docs] of 2025 knew a token there too
        String token = exchange.request().query("token").orElse(null);
        return key == null && token != null
                ? byToken(exchange, Operation.ACCOUNT_STREAM, null, token, Place.QUERY)
                : byKey(exchange, Operation.ACCOUNT_STREAM, null, key, Place.QUERY);
    }

    /** Whose stream it is that was let in; a key that is replaced later leaves it up [assumed]. */
    static Optional<Account> ofStream(Request upgrade, World world) {
        Optional<String> key = upgrade.query("api_key");
        return key.isPresent()
                ? account(world.accounts(), key.get())
                : upgrade.query("token").flatMap(token -> Tokens.of(world).open(world, token));
    }

    private static Optional<Account> byKey(
            Exchange exchange, Operation operation, @Nullable String order, @Nullable String key, Place place) {
        String where = place == Place.HEADER ? HEADER + " header" : "api_key in the query";
        Request request = exchange.request();
        Namespaces namespaces = exchange.namespaces();
        world(exchange.namespaces(), key, order).ifPresent(world -> {
            String account = account(world.accounts(), key).map(Account::id).orElse(null);
            exchange.enter(world, operation.label(), account, order);
        });
        Accounts accounts = exchange.world().accounts();
        Optional<Account> caller = account(accounts, key);
        exchange.verified(caller.map(account -> accepted(KEY, account))
                .orElseGet(() -> Verification.refused(KEY, reason(key, where)))
                .fact("where", where)
                .suspecting(() -> place == Place.HEADER
                        ? KeyMistakes.inHeader(request, namespaces, key)
                        : KeyMistakes.inQuery(request, namespaces, key)));
        return caller;
    }

    private static Optional<Account> byToken(
            Exchange exchange, Operation operation, @Nullable String order, String token, Place place) {
        Namespaces namespaces = exchange.namespaces();
        Optional<String> header = place == Place.HEADER ? Optional.of(TOKEN_HEADER) : Optional.empty();
        Optional<World> home = Tokens.world(namespaces, token);
        Optional<Account> caller = home.flatMap(world -> Tokens.of(world).open(world, token));
        home.ifPresent(world ->
                exchange.enter(world, operation.label(), caller.map(Account::id).orElse(null), order));
        Instant now = exchange.world().clock().now();
        exchange.verified(caller.map(account -> accepted(TOKEN, account))
                .orElseGet(() -> Verification.refused(TOKEN, "no sign-in made this token, or it has expired"))
                .fact("where", header.map(name -> name + " header").orElse("token in the query"))
                .suspecting(() -> TokenMistakes.of(token, header, namespaces, now)));
        return caller;
    }

    private static Verification accepted(String scheme, Account account) {
        return Verification.accepted(scheme).fact("account", account.id());
    }

    private static String reason(@Nullable String key, String where) {
        if (key == null) {
            return "there is no " + where;
        }
        return key.isEmpty()
                ? "the " + where + " is empty"
                : "no account has this key, " + key.length() + " characters long";
    }

    private static Optional<World> world(Namespaces namespaces, @Nullable String key, @Nullable String order) {
        Optional<World> byKey =
                key == null ? Optional.empty() : namespaces.byCredential(DeltadefiVenue.ID, Kind.API_KEY, key);
        return byKey.isPresent() || order == null ? byKey : namespaces.byOrder(DeltadefiVenue.ID, order);
    }

    /** [assumed] Keys are compared exactly, case included. */
    static Optional<Account> account(Accounts accounts, @Nullable String key) {
        return key == null ? Optional.empty() : accounts.byCredential(Kind.API_KEY, key);
    }

    private Auth() {}
}
