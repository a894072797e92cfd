package io.venuesim.client;

import java.util.List;

/** Makes clients of one venue; found by ServiceLoader, so a new venue's client is listed nowhere else. */
public interface ClientFactory {

    /** Id of the venue: {@code aevo}. */
    String venue();

    /** The ways to connect that this client has, the usual one first: {@code WS key+secret}, {@code REST HMAC}. */
    List<String> transports();

    /** Connects and logs in, as far as the transport wants that before the first cancel. */
    VenueClient connect(String transport, ClientConfig config);
}
