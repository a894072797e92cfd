package io.venuesim.client;

import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a client has to know.
 *
 * @param restUrl base URL of the venue's REST API, without a trailing slash
 * @param webSocketUrl URL of the venue's WebSocket
 * @param credentials the account's own: keys and secrets by the names that the simulator hands them out under
 * @param clock what this client takes for the time
 * @param extras what one venue's client needs beyond that, such as the market of an order, by name
 */
public record ClientConfig(
        URI restUrl,
        URI webSocketUrl,
        Map<String, String> credentials,
        InstantSource clock,
        Map<String, String> extras) {

    public ClientConfig {
        credentials = Map.copyOf(credentials);
        extras = Map.copyOf(extras);
    }

    /** A credential that the client can't do without. */
    public String credential(String name) {
        String value = credentials.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No credential " + name + "; there are " + credentials.keySet());
        }
        return value;
    }

    /** The same with another credential: a wrong secret, a foreign key. */
    public ClientConfig with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(credentials);
        other.put(name, value);
        return new ClientConfig(restUrl, webSocketUrl, other, clock, extras);
    }
}
