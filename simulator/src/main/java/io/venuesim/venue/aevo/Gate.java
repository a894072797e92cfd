package io.venuesim.venue.aevo;

import io.venuesim.venue.Exchange;
import io.venuesim.venue.Switches;
import java.util.Optional;

/** Whether a request that is somebody's may go on: the budget, what the key may do, whether the venue is open. */
final class Gate {
    private final Switches switches;
    private final RateLimit limit;

    Gate(Switches switches) {
        this.switches = switches;
        this.limit = new RateLimit(switches);
    }

    Optional<Result> refusal(Exchange exchange, Holder holder, Access access, String operation) {
        return limit.spend(holder.world(), holder.account().id(), operation)
                .or(() -> permission(exchange, holder, access))
                .or(() -> service(access));
    }

    /** The budget of an address, for what needs no login. */
    Optional<Result> refusal(Exchange exchange, String operation) {
        return limit.spend(exchange.world(), exchange.request().remoteAddress(), operation);
    }

    /** The same for what changes something. */
    Optional<Result> refusal(Exchange exchange, Access access, String operation) {
        return refusal(exchange, operation).or(() -> service(access));
    }

    private static Optional<Result> permission(Exchange exchange, Holder holder, Access access) {
        if (access == Access.LOOK || !holder.key().readOnly()) {
            return Optional.empty();
        }
        Finding.refused(
                        Code.API_KEY_READ_ONLY,
                        "permission",
                        "the API key is read-only",
                        "key",
                        holder.key().id())
                .toldTo(exchange);
        return Optional.of(Result.refused(Code.API_KEY_READ_ONLY));
    }

    private Optional<Result> service(Access access) {
        boolean changes = access != Access.LOOK;
        return switch (switches.get(Quirks.SERVICE)) {
            case NORMAL -> Optional.empty();
            case TRADING_PAUSED ->
                access == Access.TRADE ? Optional.of(Result.refused(Code.TRADING_PAUSED)) : Optional.empty();
            case MAINTENANCE -> changes ? Optional.of(Result.refused(Code.MAINTENANCE_MODE_ENABLED)) : Optional.empty();
        };
    }
}
