package io.venuesim.venue.deltadefi;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential.Kind;
import io.venuesim.core.namespace.World;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import java.time.Duration;
import java.util.Optional;

/** {@code POST /accounts/signin}: the web app's way in, by an address alone; nothing public says what it signs. */
final class SignIn {
    /** How many wallets that nobody provisioned may sign in to one world. */
    private static final int MOST_ACCOUNTS = 1_000;

    private final Switches switches;
    private final Errors errors;

    SignIn(Switches switches, Errors errors) {
        this.switches = switches;
        this.errors = errors;
    }

    /** A wallet that is new gets an account without an operation key, so that it is not ready to trade. */
    Reply signIn(Exchange exchange) {
        String wallet = Json.readObject(exchange.request().body())
                .map(body -> body.path("wallet_address"))
                .filter(address -> address.isTextual() && Enrolment.isAddress(address.textValue()))
                .map(address -> address.textValue())
                .orElse("");
        if (wallet.isEmpty()) {
            return errors.reply(Operation.SIGN_IN, Problem.INVALID_REQUEST);
        }
        Optional<World> home = exchange.namespaces().byCredential(DeltadefiVenue.ID, Kind.USER_ID, wallet);
        World world = exchange.enter(home.orElseGet(exchange::world), Operation.SIGN_IN.label(), null, null);
        boolean isNew = false;
        synchronized (world.accounts()) {
            if (world.accounts().byCredential(Kind.USER_ID, wallet).isEmpty()) {
                if (world.accounts().all().size() >= MOST_ACCOUNTS) {
                    return errors.reply(Operation.SIGN_IN, Problem.NO_RESOURCES);
                }
                isNew = true;
                exchange.namespaces()
                        .addAccount(world, Enrolment.newcomer(wallet, world, switches.get(Quirks.NETWORK)));
            }
        }
        Account account = world.accounts().byCredential(Kind.USER_ID, wallet).orElseThrow();
        Duration lifetime = Duration.ofSeconds(switches.get(Conditions.TOKEN_SECONDS));
        return Answers.ok(Json.object()
                .put("token", Tokens.of(world).issue(world, wallet, lifetime))
                .put("user_id", Enrolment.text(account, Enrolment.USER_ID))
                .put("is_first_time", isNew)
                .put("is_onboarding_ready", SpotAccounts.of(world).of(account).isPresent()));
    }
}
