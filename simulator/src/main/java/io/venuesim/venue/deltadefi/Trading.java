package io.venuesim.venue.deltadefi;

import io.venuesim.core.account.Account;
import io.venuesim.core.namespace.World;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import io.venuesim.venue.deltadefi.Conditions.Engine;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What every call for trading goes through: key, rate, lock, in this order [assumed]; then what it is about. */
final class Trading {
    private final Switches switches;
    private final Errors errors;

    Trading(Switches switches, Errors errors) {
        this.switches = switches;
        this.errors = errors;
    }

    Reply call(Exchange exchange, Operation operation, @Nullable String order, Function<Account, Reply> step) {
        Optional<Account> caller = Auth.authenticate(exchange, operation, order);
        if (caller.isEmpty()) {
            return errors.reply(operation, Problem.UNAUTHORIZED);
        }
        if (switches.get(Quirks.EVENTS_FIRST)) {
            exchange.eventsFirst();
        }
        World world = exchange.world();
        long limit = switches.get(Conditions.REQUESTS_PER_SECOND);
        if (limit > 0
                && !RateLimit.of(world)
                        .admits(caller.get().id(), limit, world.clock().now())) {
            return errors.reply(operation, Problem.RATE_LIMIT);
        }
        if (switches.get(Conditions.TRADING_LOCKED)) {
            return errors.reply(operation, Problem.TRADING_LOCKED);
        }
        return switch (switches.get(Conditions.ENGINE)) {
            case FAILING -> errors.reply(operation, Problem.INTERNAL);
            case EXHAUSTED -> errors.reply(operation, Problem.NO_RESOURCES);
            case WORKING, UTXO_SPENT -> step.apply(caller.get());
        };
    }

    boolean isUtxoSpent() {
        return switches.get(Conditions.ENGINE) == Engine.UTXO_SPENT;
    }
}
