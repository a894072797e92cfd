package io.venuesim.venue;

import java.util.Optional;

/** What a venue does on one of its WebSocket endpoints. Messages of one connection arrive one after the other. */
public interface SocketHandler {

    /**
     * Looks at the upgrade request.
     *
     * @return empty to accept it, or the HTTP answer that refuses it
     */
    default Optional<Reply> onUpgrade(Exchange exchange) {
        return Optional.empty();
    }

    /** The connection is open; the place to greet, where the venue does. */
    default void onOpen(Channel channel) {}

    /** Answers one message: text or binary, whole. */
    Reply onMessage(Exchange exchange);

    /** The connection is gone, whoever closed it. */
    default void onClose(Channel channel) {}
}
