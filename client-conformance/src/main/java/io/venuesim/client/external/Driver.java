package io.venuesim.client.external;

import io.venuesim.client.external.ExternalClient.Told;
import java.util.Map;

/** One client under test, connected as one account: it is asked for something, and tells what the client told. */
public interface Driver extends AutoCloseable {

    /**
     * Asks for something.
     *
     * @param op a word of the driver's protocol, such as {@code cancel_all}
     * @param arguments texts, and lists of texts, by the protocol's names
     * @throws ExternalClient.BrokenDriverException if the driver broke; that is no result of the client's
     */
    Told ask(String op, Map<String, ?> arguments);

    @Override
    void close();
}
