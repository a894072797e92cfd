package io.venuesim.venue.deltadefi;

import io.venuesim.venue.Reply;
import io.venuesim.venue.Routes;
import io.venuesim.venue.Switches;
import java.util.Optional;

/** The gateway in front of the venue, which answers in its place while it is redeployed [observed in issue]. */
final class Gateway {
    private static final String NO_UPSTREAM =
            "upstream connect error or disconnect/reset before headers. reset reason: ";

    private final Switches switches;

    Gateway(Switches switches) {
        this.switches = switches;
    }

    /** Empty as long as it lets everybody through. */
    Optional<Reply> answer() {
        return switch (switches.get(Conditions.GATEWAY)) {
            case UP -> Optional.empty();
            case NO_AUTHORISATION -> Optional.of(Reply.empty(403));
            case TIMEOUT -> Optional.of(Reply.http(503, "text/plain", NO_UPSTREAM + "connection timeout"));
            case REFUSED ->
                Optional.of(
                        Reply.http(
                                503,
                                "text/plain",
                                NO_UPSTREAM
                                        + "remote connection failure, transport failure reason: delayed connect error: Connection refused"));
        };
    }

    /** The handler, with the gateway in front of it. */
    Routes.RestHandler before(Routes.RestHandler handler) {
        return exchange -> answer().orElseGet(() -> handler.handle(exchange));
    }
}
