package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import io.venuesim.venue.pacifica.Errors.Failure;
import io.venuesim.venue.pacifica.Operation.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where messages of both transports are checked and carried out. */
final class Desk {
    private static final int MOST_ACTIONS = 10; // [official docs]

    /**
     * What one message asks for.
     *
     * @param type as the answer names it
     */
    record Job(String type, List<Call<?>> calls, boolean isBatch) {

        static Job of(Call<?> only) {
            return new Job(only.operation().type(), List.of(only), false);
        }

        List<Signed> signed() {
            return isBatch ? calls.stream().map(Call::signed).toList() : List.of();
        }

        static Job batch(List<Call<?>> calls) {
            return new Job("batch_orders", calls, true);
        }
    }

    private final Switches switches;
    private final Auth auth;

    Desk(Switches switches) {
        this.switches = switches;
        this.auth = new Auth(switches);
    }

    /** The world that knows the account, else the agent or the config key; a stranger's stays where it is. */
    static World enter(Exchange exchange, String operation, ObjectNode body) {
        String account = body.path("account").asText(body.path("main_account").asText());
        String agent = body.path("agent_wallet").asText();
        World world = exchange.namespaces()
                .byAccount(PacificaVenue.ID, account)
                .or(() -> exchange.namespaces().byCredential(PacificaVenue.ID, Credential.Kind.DELEGATE, agent))
                .or(() -> byConfigKey(exchange))
                .orElseGet(exchange::world);
        return exchange.enter(world, operation, Keys.shown(account), named(world, account, body));
    }

    static Optional<World> byConfigKey(Exchange exchange) {
        return Credits.configKey(exchange.request())
                .flatMap(key -> exchange.namespaces().byCredential(PacificaVenue.ID, Credential.Kind.API_KEY, key));
    }

    private static @Nullable String named(World world, String account, ObjectNode body) {
        JsonNode id = body.path("order_id");
        if (id.isIntegralNumber()) {
            return id.asText();
        }
        return world.book()
                .findByClientId(account, body.path("client_order_id").asText())
                .map(Order::id)
                .orElse(null);
    }

    /** Checks, then carries out, the speed bump in between if there is one. */
    Reply answer(Exchange exchange, Job job, Function<Outcome, Reply> wording) {
        Failure failure = refusal(exchange, job);
        if (failure != null) {
            return wording.apply(new Outcome.Failed(failure));
        }
        if (switches.get(Quirks.EVENTS_FIRST)) {
            exchange.eventsFirst();
        }
        long bump = job.calls().stream().anyMatch(Call::isDelayed) ? switches.get(Quirks.SPEED_BUMP) : 0;
        return bump == 0
                ? wording.apply(perform(exchange, job))
                : exchange.later(Duration.ofMillis(bump), () -> wording.apply(perform(exchange, job)));
    }

    /** [official docs] one bad signature refuses the whole batch. */
    private @Nullable Failure refusal(Exchange exchange, Job job) {
        int actions = job.calls().size();
        if (job.isBatch() && (actions == 0 || actions > MOST_ACTIONS)) {
            return Errors.INVALID_BATCH;
        }
        for (Call<?> call : job.calls()) {
            Failure failure = verify(exchange, call.signed(), job.signed());
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    /**
     * Who signed, and whether that is enough.
     *
     * @param together what came in one message with it, itself too; empty if it came alone
     */
    @Nullable
    Failure verify(Exchange exchange, Signed signed, List<Signed> together) {
        World world = exchange.world();
        Auth.Checked checked = auth.check(
                signed, world.accounts().get(signed.account()), world.clock().millis());
        String agent = signed.agentWallet();
        String address = exchange.request().remoteAddress();
        boolean mayCome = agent == null || Whitelists.of(world).allows(signed.account(), agent, address);
        if (checked.refusedAt() == null && !mayCome) {
            // [assumed] no error of its own is public
            checked = checked.refused(Auth.Step.ADDRESS, "agent_wallet signed from an address that is not on its list");
        }
        Auth.Step step = checked.refusedAt();
        if (step == null) {
            exchange.verified(checked.verification());
        } else {
            Instant now = world.clock().now();
            Mistakes mistakes = new Mistakes(signed, together, switches, world, exchange.namespaces(), now, address);
            exchange.verified(checked.verification().suspecting(() -> mistakes.at(step)));
        }
        return checked.failure();
    }

    private Outcome perform(Exchange exchange, Job job) {
        if (!job.isBatch()) {
            return perform(exchange, job.calls().get(0));
        }
        // [official docs] no other order comes in between; one that fails does not stop the next
        List<Outcome> outcomes = exchange.world()
                .book()
                .atomically(() -> job.calls().stream()
                        .map(call -> perform(exchange, call))
                        .toList());
        return new Outcome.Told(Answers.results(outcomes, exchange.request().transport()));
    }

    private Outcome perform(Exchange exchange, Call<?> call) {
        if (switches.get(Quirks.BETA_GATE)) {
            return new Outcome.Failed(Errors.BETA_ACCESS_REQUIRED);
        }
        Failure wrong = call.check();
        if (wrong != null) {
            return new Outcome.Failed(wrong);
        }
        String address = call.signed().account();
        Account account = exchange.world().accounts().get(address).orElse(null);
        return account == null
                ? new Outcome.Failed(Errors.accountNotFound(address))
                : call.perform(new Turn(exchange.world(), account, exchange.cause(), exchange.namespaces()));
    }
}
