package io.venuesim.venue.pacifica;

import io.venuesim.core.namespace.World;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.pacifica.Errors.Failure;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters of a read, in the world that they lead to. */
record Query(Request request, World world) {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,20}");

    /** The read can't be answered. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient @Nullable Failure failure;
        private final String text;

        private Wrong(@Nullable Failure failure, String text) {
            super(text, null, false, false);
            this.failure = failure;
            this.text = text;
        }

        static Wrong because(Failure failure) {
            return new Wrong(failure, failure.text());
        }

        Reply.Http reply(Answers answers) {
            return failure == null ? Answers.malformedQuery(text) : answers.failed(failure);
        }
    }

    /** The world that knows the account, the order or the config key that a read carries. */
    static Query enter(Exchange exchange, String operation) {
        Request request = exchange.request();
        String account = request.query("account").orElse(null);
        String order = request.query("order_id").orElse(null);
        World world = exchange.namespaces()
                .byAccount(PacificaVenue.ID, String.valueOf(account))
                .or(() -> exchange.namespaces().byOrder(PacificaVenue.ID, String.valueOf(order)))
                .or(() -> Desk.byConfigKey(exchange))
                .orElseGet(exchange::world);
        return new Query(request, exchange.enter(world, operation, account, order));
    }

    String text(String name) {
        return request.query(name).orElseThrow(() -> new Wrong(null, "missing field `" + name + "`"));
    }

    /** A whole number's text, without leading zeros. */
    String number(String name) {
        String text = text(name);
        if (!WHOLE.matcher(text).matches()) {
            throw new Wrong(null, "invalid digit found in string");
        }
        return String.valueOf(OrderJson.number(text));
    }

    /** A count from 1 to the most. */
    int count(String name, int standard, int most) {
        if (request.query(name).isEmpty()) {
            return standard;
        }
        String text = number(name);
        int count = text.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(text);
        if (count < 1 || count > most) {
            throw Wrong.because(Errors.INVALID_PARAMETERS);
        }
        return count;
    }
}
