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

    /**
     * Signs a request that somebody wrote by hand, the way this venue's clients sign: adds the headers or members that
     * prove whose it is, and leaves everything else as it is.
     *
     * @param request the lines of the head, and after a blank line the body
     * @throws UnsupportedOperationException if no request of this venue is signed by itself
     */
    default String signRequest(ClientConfig config, String request) {
        throw new UnsupportedOperationException(venue() + " signs no requests");
    }

    /**
     * Signs a WebSocket message that somebody wrote by hand, likewise.
     *
     * @throws UnsupportedOperationException if no message of this venue is signed by itself
     */
    default String signFrame(ClientConfig config, String frame) {
        throw new UnsupportedOperationException(venue() + " signs no frames");
    }
}
