package io.venuesim.client;

import java.util.Map;

/** A client of one venue, connected as one account over one transport. */
public interface VenueClient extends AutoCloseable {

    /** Cancels an order by the venue's id. */
    Outcome cancel(String orderId);

    /** Cancels an order by the id that the client chose, where the venue has such a thing. */
    default Outcome cancelByClientId(String clientId) {
        throw new UnsupportedOperationException("This venue knows no client ids");
    }

    /**
     * Does what a caller asks for.
     *
     * @param arguments by the field's own names: {@code market}, {@code side} (buy, sell), {@code type} (limit, market),
     *     {@code quantity}, {@code price}, {@code stopPrice}, {@code timeInForce} (gtc, ioc, fok, post_only), {@code
     *     reduceOnly}, {@code clientId}, {@code orderId}, {@code orderIds} (with commas), {@code channel}, …; numbers as
     *     decimals in base and quote units
     * @throws UnsupportedOperationException if this client can't do that
     */
    default Outcome perform(Verb verb, Map<String, String> arguments) {
        return switch (verb) {
            case CANCEL -> cancel(argument(arguments, "orderId"));
            case CANCEL_BY_CLIENT_ID -> cancelByClientId(argument(arguments, "clientId"));
            case LOGIN, PLACE, EDIT, CANCEL_BATCH, CANCEL_ALL, OPEN_ORDERS, ORDER, SUBSCRIBE, NEXT_EVENT ->
                throw new UnsupportedOperationException("This client can't " + verb.word());
        };
    }

    /** An argument that the verb can't do without. */
    static String argument(Map<String, String> arguments, String name) {
        String value = arguments.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No argument " + name + "; there are " + arguments.keySet());
        }
        return value;
    }

    @Override
    void close();
}
