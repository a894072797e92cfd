package io.venuesim.client;

/** A client of one venue, connected as one account over one transport. */
public interface VenueClient extends AutoCloseable {

    /** Cancels an order by the venue's id. */
    Outcome cancel(String orderId);

    /** Cancels an order by the id that the client chose, where the venue has such a thing. */
    default Outcome cancelByClientId(String clientId) {
        throw new UnsupportedOperationException("This venue knows no client ids");
    }

    @Override
    void close();
}
